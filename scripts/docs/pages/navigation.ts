import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { type Html, html } from '../html.ts';
import { operationPath, pagePaths, relativePath } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';

/** Operations by family, in the order of the catalog. */
export type Families = ReadonlyMap<string, readonly Operation[]>;

/** The guides, then every operation by family. */
export function navigation(path: string, language: Language, families: Families): Html {
  const texts = textsOf[language];
  const guides = (['home', 'connections', 'limits', 'errors'] as const).map((name) =>
    entry(path, pagePaths[name], html`${texts.nav[name]}`),
  );
  const groups = [...families].map(([family, operations]) => group(family, operations, path, language));
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

/** One family, open on its own pages. */
function group(family: string, operations: readonly Operation[], path: string, language: Language): Html {
  const entries = operations.map((operation) =>
    entry(path, operationPath(operation), html`${operation.title[language]}`),
  );
  const name = textsOf[language].families[family] ?? family;
  const content = html`<summary>${name}<span class="count">${operations.length}</span></summary>
    <ul>
      ${entries}
    </ul>`;
  return path.startsWith(`${family}/`)
    ? html`<details open="">${content}</details>`
    : html`<details>${content}</details>`;
}

function entry(from: string, to: string, text: Html): Html {
  const href = relativePath(from, to);
  return from === to
    ? html`<li><a href="${href}" aria-current="page">${text}</a></li>`
    : html`<li><a href="${href}">${text}</a></li>`;
}
