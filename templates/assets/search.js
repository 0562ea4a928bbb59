// The search page's program. It reads the index that the build wrote and asks nobody else.
// The results area carries data-index, the address of the index; its texts may be set with data-none, data-one, data-many, data-more, data-rare, data-failed.
(function () {
  'use strict';

  const area = document.querySelector('[data-index]');
  if (!area) return;
  const input = document.querySelector('main input[name="q"]') || document.querySelector('input[name="q"]');
  if (!input) return;

  const base = new URL(area.dataset.index, document.baseURI);
  const root = new URL('../../', base);
  const PAGE = 10;
  const MOST_PREFIXES = 200;
  const WEIGHTS = [1, 1.5, 3, 8];
  const say = (name, fallback) => area.dataset[name] || fallback;

  // ---- words: the same cuts as the build makes
  const PAIRED = '(?=[\\p{L}\\p{N}])[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
  const RUN = new RegExp('((?:' + PAIRED + ')+)|(?:(?!' + PAIRED + ')[\\p{L}\\p{N}])+', 'gu');
  const PAIRED_START = new RegExp('^' + PAIRED, 'u');
  const LETTERS = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i', 'ħ': 'h', 'ς': 'σ' };

  function fold(text) {
    return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[ßæœøđðþłıħς]/g, c => LETTERS[c]);
  }

  function words(text) {
    const found = [];
    for (const run of fold(text).matchAll(RUN)) {
      if (!run[1]) {
        if (run[0].length <= 40 && Array.from(run[0]).length > 1) found.push(run[0]);
        continue;
      }
      const signs = Array.from(run[1]);
      if (signs.length === 1) found.push(signs[0]);
      for (let i = 0; i + 1 < signs.length; i++) found.push(signs[i] + signs[i + 1]);
    }
    return found;
  }

  function shardOf(word) {
    const [first, second] = Array.from(word);
    if (PAIRED_START.test(word)) return 'x' + (first.codePointAt(0) >> 4).toString(16);
    return /^[a-z0-9]{2}$/.test(first + second) ? first + second : 'u' + first.codePointAt(0).toString(16) + '-' + second.codePointAt(0).toString(16);
  }

  // ---- data, each file fetched once
  const files = new Map();

  function load(name) {
    if (!files.has(name)) {
      const got = fetch(new URL(name, base), { cache: 'no-cache' }).then(answer => {
        if (!answer.ok) throw new Error(name + ': ' + answer.status);
        return answer.json();
      });
      got.catch(() => files.delete(name));
      files.set(name, got);
    }
    return files.get(name);
  }

  async function meta() {
    const data = await load('meta.json');
    if (!data.shardSet) {
      data.shardSet = new Set(data.shards);
      data.passedOverSet = new Set(data.passedOver);
    }
    return data;
  }

  async function postings(word, prefix, about) {
    const scores = new Map();
    const name = shardOf(word);
    if (!about.shardSet.has(name)) return scores;
    const shard = await load('t/' + name + '.json');
    let matches = Object.keys(shard).filter(w => w === word || prefix && w.startsWith(word));
    if (matches.length > MOST_PREFIXES) matches = matches.sort((a, b) => a.length - b.length).slice(0, MOST_PREFIXES);
    for (const match of matches) {
      const coded = shard[match];
      const rarity = Math.log(1 + about.entries / coded.length) * (match === word ? 2 : 1);
      let entry = 0;
      for (const number of coded) {
        entry += number >> 2;
        const score = WEIGHTS[number & 3] * rarity;
        if (!(scores.get(entry) >= score)) scores.set(entry, score);
      }
    }
    return scores;
  }

  // ---- a query: every word must be found, the last one may be unfinished
  async function find(query) {
    const about = await meta();
    const all = words(query);
    const asked = all.map((word, i) => ({ word, prefix: i === all.length - 1 })).filter(w => !about.passedOverSet.has(w.word));
    if (!asked.length) return { asked, entries: [], rare: true };
    const lists = await Promise.all(asked.map(w => postings(w.word, w.prefix, about)));
    lists.sort((a, b) => a.size - b.size);
    const ranked = [];
    for (const [entry, first] of lists[0]) {
      let score = first;
      for (let i = 1; i < lists.length && score; i++) {
        const more = lists[i].get(entry);
        score = more ? score + more : 0;
      }
      if (score) ranked.push([entry, score * (1 + 0.2 * entry / about.entries)]);
    }
    ranked.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return { asked, entries: ranked.map(r => r[0]), rare: false };
  }

  async function row(entry) {
    const { block } = await meta();
    const rows = await load('d/' + Math.floor(entry / block) + '.json');
    return rows[entry % block];
  }

  // ---- the page; data goes in as text only
  // Only the line that counts is announced, not every result.
  area.removeAttribute('role');
  area.removeAttribute('aria-live');
  const status = document.createElement('p');
  status.className = 'search-status meta';
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  area.before(status);
  const unsearched = document.getElementById('search-list');
  const list = document.createElement('div');
  list.className = 'search-results stream';
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'search-more';
  more.textContent = say('more', 'Show more');
  let asking = 0;
  let shown = { asked: [], entries: [] };

  function element(name, className, parent) {
    const made = document.createElement(name);
    if (className) made.className = className;
    parent.append(made);
    return made;
  }

  function isAsked(folded) {
    return shown.asked.some(w => PAIRED_START.test(w.word) ? folded.includes(w.word) : w.prefix ? folded.startsWith(w.word) : folded === w.word);
  }

  function write(parent, text) {
    let at = 0;
    for (const run of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!isAsked(fold(run[0]))) continue;
      parent.append(text.slice(at, run.index));
      element('mark', '', parent).textContent = run[0];
      at = run.index + run[0].length;
    }
    parent.append(text.slice(at));
  }

  function item([title, link, day, outlet, summary]) {
    const article = document.createElement('article');
    article.className = 'card';
    const text = element('div', 'words', article);
    const a = element('a', '', element('h2', 'headline', text));
    a.href = new URL('./' + link, root).href;
    write(a, title);
    if (summary) write(element('p', 'summary', text), summary);
    element('p', 'meta', text).textContent = [outlet, day].filter(Boolean).join(' · ');
    return article;
  }

  async function show(turn) {
    const from = list.children.length;
    const rows = await Promise.all(shown.entries.slice(from, from + PAGE).map(row));
    if (turn !== asking) return;
    const items = rows.filter(Boolean).map(item);
    list.append(...items);
    more.hidden = list.children.length >= shown.entries.length;
    return items[0];
  }

  function count(result) {
    const n = result.entries.length;
    if (result.rare) return say('rare', 'Type a longer or rarer word');
    if (!n) return say('none', 'Nothing found');
    return n === 1 ? say('one', '1 article found') : say('many', '{n} articles found').replace('{n}', n);
  }

  async function search() {
    const turn = ++asking;
    const query = input.value.trim();
    if (!query) {
      status.textContent = '';
      area.replaceChildren();
      if (unsearched) unsearched.hidden = false;
      return;
    }
    try {
      const result = await find(query);
      if (turn !== asking) return;
      shown = result;
      list.replaceChildren();
      await show(turn);
      if (turn !== asking) return;
      area.replaceChildren(list, more);
      if (unsearched) unsearched.hidden = result.entries.length > 0;
      status.textContent = count(result);
    } catch (failure) {
      if (turn === asking) status.textContent = say('failed', 'The search index could not be loaded');
    }
  }

  // ---- events
  function remember(push) {
    const address = new URL(location.href);
    const query = input.value.trim();
    if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
    if (address.href !== location.href) history[push ? 'pushState' : 'replaceState'](null, '', address);
  }

  function recall() {
    input.value = new URL(location.href).searchParams.get('q') || '';
    search();
  }

  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { remember(false); search(); }, 150);
  });
  if (input.form) input.form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    remember(true);
    search();
  });
  more.addEventListener('click', async () => {
    const first = await show(asking);
    if (first) first.querySelector('a').focus();
  });
  // Arrow keys go from the field to the results and between them; Tab works as everywhere.
  document.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...list.querySelectorAll('h2 a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next || !list.isConnected) return;
    event.preventDefault();
    next.focus();
  });
  window.addEventListener('popstate', recall);
  recall();
})();
