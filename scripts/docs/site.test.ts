import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '../../packages/sdk/src/catalog.ts';
import { buildSite } from './build-site.ts';
import { elements, type Node, parsePage, texts } from './parse-page.ts';
import { operationPath } from './site-paths.ts';

const site = buildSite();
const pages: readonly (readonly [string, Node])[] = [...site]
  .filter(([path]) => path.endsWith('.html'))
  .map(([path, page]) => [path, parsePage(page)]);
const anchors = new Map(
  pages.map(([path, page]) => [path, elements(page).flatMap(({ attributes }) => attributes['id'] ?? [])]),
);
const all = operations();

/** Code, samples, scripts, and what is marked as another language. */
function isNoProse(language: string): (element: Node) => boolean {
  return ({ tag, attributes }) =>
    ['code', 'pre', 'script'].includes(tag) ||
    attributes['class'] === 'type' ||
    (tag !== 'html' && attributes['lang'] !== undefined && attributes['lang'] !== language);
}

function proseOf(page: Node, language: string): readonly string[] {
  const spoken = elements(page).flatMap(({ attributes }) =>
    ['placeholder', 'aria-label', 'data-none'].map((name) => attributes[name] ?? ''),
  );
  return [...texts(page, isNoProse(language)), ...spoken].filter((text) => text.trim() !== '');
}

describe('the reference', { timeout: 30_000 }, () => {
  it('is the same every time', () => {
    const again = buildSite();
    expect([...again.keys()]).toEqual([...site.keys()]);
    for (const [path, content] of again) expect(content === site.get(path), path).toBe(true);
  });

  it('has every operation in both languages, and leads to it from the first page', () => {
    for (const language of ['en', 'zh'] as const) {
      const home = site.get(`${language}/index.html`) ?? '';
      for (const operation of all) {
        const page = parsePage(site.get(`${language}/${operationPath(operation)}`) ?? '');
        const heading = elements(page).find(({ tag }) => tag === 'h1');
        expect(heading?.children.join('').trim()).toContain(operation.title[language]);
        expect(home).toContain(`href="${operationPath(operation)}"`);
      }
    }
  });

  it('has every page in both languages', () => {
    const paths = (language: string): string[] =>
      pages.map(([path]) => path).filter((path) => path.startsWith(language));
    expect(paths('zh/').map((path) => path.slice(3))).toEqual(paths('en/').map((path) => path.slice(3)));
  });

  it('speaks of every member of every input', () => {
    for (const operation of all) {
      const ids = anchors.get(`en/${operationPath(operation)}`) ?? [];
      for (const name of Object.keys(operation.input.members)) expect(ids).toContain(`p-${name}`);
    }
  });

  it('says what a call without a context of its own may be answered', () => {
    const page = site.get('en/department/simple-list.html') ?? '';
    for (const code of [41001, 40014, 42001, 60020, 45009]) expect(page).toContain(`errors.html#e${code}"`);
  });
});

describe('each page', { timeout: 30_000 }, () => {
  it.each(pages)('%s has links that lead somewhere', (path, page) => {
    const links = elements(page).flatMap(({ attributes: { href, src } }) => [href ?? [], src ?? []].flat());
    for (const link of links.filter((address) => !address.startsWith('https://'))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      expect(site.has(target), `${link} on ${path}`).toBe(true);
      if (anchor !== undefined) expect(anchors.get(target), `${link} on ${path}`).toContain(anchor);
    }
  });

  it.each([...anchors])('%s has no anchor twice', (_path, ids) => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(pages.filter(([path]) => path.startsWith('zh/')))('%s is in Chinese', (_path, page) => {
    for (const text of proseOf(page, 'zh-CN')) expect(text).not.toMatch(/[a-z]{2,}(?: [a-z]{2,}){2}/u);
  });

  it.each(pages.filter(([path]) => path.startsWith('en/')))('%s is in English', (_path, page) => {
    for (const text of proseOf(page, 'en')) expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(pages.filter(([path]) => path.includes('/')))(
    '%s names its parts for readers of the page by ear',
    (path, page) => {
      const found = elements(page);
      expect(found.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
      expect(found.filter(({ tag }) => tag === 'main')).toHaveLength(1);
      const [document] = found;
      expect(document?.attributes['lang']).toBe(path.startsWith('zh/') ? 'zh-CN' : 'en');
      for (const { attributes } of found.filter(({ tag }) => tag === 'input' || tag === 'nav')) {
        expect(attributes['aria-label']).toBeTruthy();
      }
    },
  );
});
