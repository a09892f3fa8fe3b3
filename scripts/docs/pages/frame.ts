import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { type Html, html } from '../html.ts';
import { operationPath, pagePaths, relativePath } from '../site-paths.ts';
import { type Language, languageTags } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';
import type { Page } from './page.ts';

/** Operations by family, in the order of the catalog. */
export type Families = ReadonlyMap<string, readonly Operation[]>;

/** The whole document: head, navigation, search, the page, the same page in the other language. */
export function frame(page: Page, language: Language, families: Families): string {
  const texts = textsOf[language];
  const root = relativePath(page.path, '../');
  const other: Language = language === 'en' ? 'zh' : 'en';
  const otherPage = `${root}${other}/${page.path}`;
  const title = page.path === pagePaths.home ? texts.site : `${page.title} · ${texts.site}`;
  const document = html`<!doctype html>
    <html lang="${languageTags[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <link rel="alternate" hreflang="${languageTags[other]}" href="${otherPage}" />
        <link rel="stylesheet" href="${root}style.css" />
        <script>
          document.documentElement.className = 'scripts';
        </script>
        <script src="${root}site.js" defer=""></script>
      </head>
      <body
        data-root="${relativePath(page.path, '')}"
        data-index="${root}${language}/search-index.js"
        data-copy="${texts.copy}"
        data-copied="${texts.copied}"
        data-none="${texts.noResults}"
      >
        <a class="skip" href="#content">${texts.skip}</a>
        <header class="top">
          <a class="brand" href="${relativePath(page.path, pagePaths.home)}"
            >wecomkit <span>${texts.reference}</span></a
          >
          <div class="search" role="search">
            <input
              type="search"
              id="search"
              placeholder="${texts.search}"
              aria-label="${texts.search}"
              aria-controls="results"
              autocomplete="off"
              spellcheck="false"
            /><kbd>/</kbd>
            <div id="results" hidden="" aria-live="polite"></div>
          </div>
          <a
            class="language"
            href="${otherPage}"
            hreflang="${languageTags[other]}"
            lang="${languageTags[other]}"
            >${texts.otherLanguage}</a
          >
        </header>
        <div class="columns">
          ${navigation(page.path, language, families)}
          <main id="content" tabindex="-1">${page.content}</main>
        </div>
      </body>
    </html> `;
  return document.markup;
}

function navigation(path: string, language: Language, families: Families): Html {
  const texts = textsOf[language];
  const guides = (['home', 'connections', 'limits', 'errors'] as const).map((name) =>
    entry(path, pagePaths[name], html`${texts.nav[name]}`),
  );
  const groups = [...families].map(([family, operations]) => {
    const isOpen = path.startsWith(`${family}/`);
    const entries = operations.map((operation) =>
      entry(path, operationPath(operation), html`${operation.title[language]}`),
    );
    const summary = html`<summary>
      ${texts.families[family] ?? family}<span class="count">${operations.length}</span>
    </summary>`;
    return isOpen
      ? html`<details open="">
          ${summary}
          <ul>
            ${entries}
          </ul>
        </details>`
      : html`<details>
          ${summary}
          <ul>
            ${entries}
          </ul>
        </details>`;
  });
  return html`<nav aria-label="${texts.menu}">
    <button type="button" class="menu" aria-expanded="false" aria-controls="navigation">${texts.menu}</button>
    <div id="navigation">
      <ul class="guides">
        ${guides}
      </ul>
      ${groups}
    </div>
  </nav>`;
}

function entry(from: string, to: string, text: Html): Html {
  const href = relativePath(from, to);
  return from === to
    ? html`<li><a href="${href}" aria-current="page">${text}</a></li>`
    : html`<li><a href="${href}">${text}</a></li>`;
}
