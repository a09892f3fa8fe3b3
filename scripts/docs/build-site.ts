import { readFileSync } from 'node:fs';
import { operations } from '../../packages/sdk/src/catalog.ts';
import { english } from '../../packages/sdk/src/errors/advice/english.gen.ts';
import { explain, type Explanation } from '../../packages/sdk/src/errors/advice/index.ts';
import { operationsByCode } from './facts/operations-by-code.ts';
import { html } from './html.ts';
import { connectionsPage } from './pages/connections-page.ts';
import { errorsPage } from './pages/errors-page.ts';
import { frame } from './pages/frame.ts';
import { homePage } from './pages/home-page.ts';
import { limitsPage } from './pages/limits-page.ts';
import { operationPage } from './pages/operation-page.ts';
import type { Families } from './pages/navigation.ts';
import type { Page } from './pages/page.ts';
import { searchIndex } from './search-index.ts';
import { type Language, languages, languageTags } from './words/language.ts';
import { textsOf } from './words/texts.ts';

/** The files of the site by path: the same for the same declarations. */
export function buildSite(): ReadonlyMap<string, string> {
  const all = operations();
  const families: Families = Map.groupBy(all, ({ name }) => name.slice(0, name.indexOf('.')));
  const errors = allErrors();
  const files = new Map([
    ['index.html', entrance()],
    ['style.css', asset('style.css')],
    ['site.js', asset('site.js')],
  ]);
  for (const language of languages) {
    const pages: readonly Page[] = [
      homePage(families, language),
      connectionsPage(all, language),
      limitsPage(all, language),
      errorsPage(errors, operationsByCode(all), language),
      ...all.map((operation) => operationPage(operation, language)),
    ];
    for (const page of pages) files.set(`${language}/${page.path}`, frame(page, language, families));
    files.set(`${language}/search-index.js`, searchIndex(all, errors, language));
  }
  return files;
}

function allErrors(): readonly Explanation[] {
  const codes = Array.from(english.matchAll(/^(-?\d+)\t/gmu), ([, code]) => Number(code));
  return codes.map((code) => explain(code));
}

/** The root leads to the reader's language; without scripts both are offered. */
function entrance(): string {
  const links = languages.map(
    (language: Language) =>
      html`<p>
        <a href="${language}/index.html" lang="${languageTags[language]}">${textsOf[language].site}</a>
      </p>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>wecomkit</title>
        <link rel="stylesheet" href="style.css" />
        <script>
          location.replace((/^zh/i.test(navigator.language) ? 'zh' : 'en') + '/index.html');
        </script>
      </head>
      <body class="entrance">
        <main>${links}</main>
      </body>
    </html> `.markup;
}

function asset(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}
