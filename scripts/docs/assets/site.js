'use strict';
const { root, index, copy, copied, none } = document.body.dataset;
const search = document.querySelector('#search');
const results = document.querySelector('#results');
const most = 12;

let loading;
function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: index, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  return loading;
}

/** Every word must occur; a title that starts with the query, or is it, comes first. */
function find(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = [];
  for (const entry of globalThis.searchIndex) {
    const [title, detail, , hidden = ''] = entry.map((text) => text.toLowerCase());
    const text = `${title} ${detail} ${hidden}`;
    if (!words.every((word) => text.includes(word))) continue;
    const score = title === words[0] ? 0 : title.startsWith(words[0]) ? 1 : title.includes(words[0]) ? 2 : 3;
    scored.push([score, entry]);
  }
  return scored
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
    .slice(0, most);
}

function show(found, query) {
  results.replaceChildren(
    ...found.map(([title, detail, address]) => {
      const link = document.createElement('a');
      link.href = root + address;
      const first = document.createElement('b');
      const second = document.createElement('span');
      first.textContent = title;
      second.textContent = detail;
      link.append(first, second);
      return link;
    }),
  );
  if (found.length === 0) results.textContent = none;
  results.hidden = query.trim() === '';
}

search?.addEventListener('focus', () => void load().catch(() => {}));
search?.addEventListener('input', async () => {
  await load();
  show(find(search.value), search.value);
});

/** Arrows walk through the results, Enter takes the first, Escape closes. */
document.querySelector('.search')?.addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    results.hidden = true;
    search.focus();
  } else if (event.key === 'ArrowDown') (links[at + 1] ?? links[0])?.focus();
  else if (event.key === 'ArrowUp') (links[at - 1] ?? search).focus();
  else if (event.key === 'Enter' && at < 0) links[0]?.click();
  else return;
  if (event.key !== 'Enter' || at < 0) event.preventDefault();
});
results?.addEventListener('click', () => {
  results.hidden = true;
});
document.addEventListener('click', (event) => {
  if (results && !event.target.closest('.search')) results.hidden = true;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.closest('input')) return;
  event.preventDefault();
  search.focus();
});

const menu = document.querySelector('.menu');
menu?.addEventListener('click', () => {
  menu.setAttribute('aria-expanded', String(menu.getAttribute('aria-expanded') !== 'true'));
});

for (const figure of document.querySelectorAll('figure.code')) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: copy });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(figure.querySelector('code').textContent);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 1500);
  });
  figure.querySelector('figcaption').append(button);
}

const filter = document.querySelector('#filter');
const rows = [...document.querySelectorAll('ul.errors.all > li')].map((row) => [
  row,
  row.textContent.toLowerCase(),
]);
filter?.addEventListener('input', () => {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const [row, text] of rows) row.hidden = !words.every((word) => text.includes(word));
  const shown = rows.filter(([row]) => !row.hidden).length;
  document.querySelector('.filter output').textContent = `${shown} / ${rows.length}`;
});

/** An anchor within folded members opens all around it. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
  target?.scrollIntoView();
}
addEventListener('hashchange', reveal);
reveal();
document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'center' });
