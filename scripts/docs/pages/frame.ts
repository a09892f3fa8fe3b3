import { type Html, html } from '../html.ts';
import { pagePaths, relativePath } from '../site-paths.ts';
import { type Language, languageTags, otherLanguage } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';
import { type Families, navigation } from './navigation.ts';
import type { Page } from './page.ts';

/** The whole document: head, navigation, search, the page, the same page in the other language. */
export function frame(page: Page, language: Language, families: Families): string {
  const texts = textsOf[language];
  const root = relativePath(page.path, '../');
  const otherPage = `${root}${otherLanguage(language)}/${page.path}`;
  const document = html`<!doctype html>
    <html lang="${languageTags[language]}">
      ${head(page, root, otherPage, language)}
      <body
        data-root="${relativePath(page.path, '')}"
        data-index="${root}${language}/search-index.js"
        data-copy="${texts.copy}"
        data-copied="${texts.copied}"
        data-none="${texts.noResults}"
      >
        <a class="skip" href="#content">${texts.skip}</a>
        ${topBar(page.path, otherPage, language)}
        <div class="columns">
          ${navigation(page.path, language, families)}
          <main id="content" tabindex="-1">${page.content}</main>
        </div>
      </body>
    </html> `;
  return document.markup;
}

function head(page: Page, root: string, otherPage: string, language: Language): Html {
  const { site } = textsOf[language];
  const title = page.path === pagePaths.home ? site : `${page.title} · ${site}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <meta name="description" content="${page.description}" />
    <link rel="alternate" hreflang="${languageTags[otherLanguage(language)]}" href="${otherPage}" />
    <link rel="stylesheet" href="${root}style.css" />
    <script>
      document.documentElement.className = 'scripts';
    </script>
    <script src="${root}site.js" defer=""></script>
  </head>`;
}

function topBar(path: string, otherPage: string, language: Language): Html {
  const texts = textsOf[language];
  const otherTag = languageTags[otherLanguage(language)];
  return html`<header class="top">
    <a class="brand" href="${relativePath(path, pagePaths.home)}">wecomkit <span>${texts.reference}</span></a>
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
    <a class="language" href="${otherPage}" hreflang="${otherTag}" lang="${otherTag}"
      >${texts.otherLanguage}</a
    >
  </header>`;
}
