// Put into pages by "broadsheet serve" only: reloads after a build and shows what stopped one.
(function () {
  'use strict';
  var mine = document.currentScript.dataset.build;
  var notice = document.currentScript.dataset.notice;
  var key = 'broadsheet-scroll:' + location.pathname;
  var source = null;
  var panel = null;

  try {
    var kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (kept !== null && !location.hash) {
      var to = JSON.parse(kept);
      scrollTo(to[0], to[1]);
      addEventListener('load', function () { scrollTo(to[0], to[1]); });
    }
  } catch (storageIsOff) { /* then the page starts at its top */ }

  function reload() {
    try {
      sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
    } catch (storageIsOff) { /* as above */ }
    stop();
    location.reload();
  }

  function hide() {
    if (panel) {
      panel.remove();
      panel = null;
    }
  }

  function show(text) {
    hide();
    panel = document.createElement('div');
    panel.id = 'broadsheet-problems';
    panel.setAttribute('role', 'alert');
    var root = panel.attachShadow({ mode: 'open' });
    var box = document.createElement('section');
    var style = 'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:2147483647;background:#2b1a18;color:#fff;' +
      'font:14px/1.5 ui-monospace,monospace;padding:1rem 1.25rem;border-top:4px solid #ff6f61;box-sizing:border-box';
    box.style.cssText = style;
    var head = document.createElement('strong');
    head.textContent = 'The build has errors. Below is the last good page.';
    var close = document.createElement('button');
    close.textContent = 'Hide';
    close.style.cssText = 'float:right;font:inherit;padding:.2rem .8rem';
    close.onclick = hide;
    var pre = document.createElement('pre');
    pre.style.cssText = 'white-space:pre-wrap;margin:1rem 0 0;font:inherit';
    pre.textContent = text;
    box.append(close, head, pre);
    root.append(box);
    document.documentElement.append(panel);
  }

  function state(event) {
    var now = JSON.parse(event.data);
    if (notice ? now.attempt !== notice : now.build !== mine) {
      reload();
    } else if (now.failed && !notice) {
      fetch('/.broadsheet/problems').then(function (answer) { return answer.text(); }).then(function (text) {
        if (text) { show(text); }
      });
    } else {
      hide();
    }
  }

  function start() {
    if (!source) {
      source = new EventSource('/.broadsheet/events');
      source.addEventListener('state', state);
    }
  }

  function stop() {
    if (source) {
      source.close();
      source = null;
    }
  }

  // Browsers allow six connections to a host; tabs nobody looks at give theirs back and ask again when they are seen.
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) { stop(); } else { start(); }
  });
  addEventListener('pagehide', stop);
  addEventListener('pageshow', function () { if (!document.hidden) { start(); } });
  if (!document.hidden) { start(); }
})();
