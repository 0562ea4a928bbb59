// Comfort only: everything on the page works without it.
(function () {
  'use strict';
  var root = document.documentElement;
  var key = 'broadsheet-theme';

  function stored() {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  function store(value) {
    try { localStorage.setItem(key, value); } catch (refused) { /* the choice then lasts for this page */ }
  }

  function dark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  var choice = stored();
  if (choice === 'dark' || choice === 'light') root.dataset.theme = choice;

  var toggle = document.getElementById('theme');
  if (toggle) {
    var label = function () { toggle.textContent = dark() ? toggle.dataset.light : toggle.dataset.dark; };
    toggle.hidden = false;
    label();
    toggle.addEventListener('click', function () {
      root.dataset.theme = dark() ? 'light' : 'dark';
      store(root.dataset.theme);
      label();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  }

  document.querySelectorAll('button[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    var text = button.textContent;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(button.dataset.copy || location.href.split('#')[0]).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = text; }, 2000);
      }, function () { button.hidden = true; });
    });
  });
})();
