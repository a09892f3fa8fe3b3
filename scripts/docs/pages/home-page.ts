import { html } from '../html.ts';
import { operationPath, pagePaths } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';
import type { Families } from './navigation.ts';
import type { Page } from './page.ts';

/** All operations at a glance. */
export function homePage(families: Families, language: Language): Page {
  const texts = textsOf[language];
  const groups = [...families].map(([family, operations]) => {
    const rows = operations.map(
      (operation) =>
        html`<tr>
          <td>
            <a href="${operationPath(operation)}">${operation.title[language]}</a>
          </td>
          <td><code>${operation.name}</code></td>
          <td><span class="method">${operation.method}</span> <code>${operation.path}</code></td>
        </tr>`,
    );
    return html`<section>
      <h2 id="${family}">${texts.families[family] ?? family}</h2>
      <div class="scroll">
        <table class="operations">
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
    </section>`;
  });
  const content = html`<article>
    <header class="title">
      <h1>${texts.site}</h1>
      <p class="lead">${texts.lead}</p>
    </header>
    ${groups}
  </article>`;
  return { path: pagePaths.home, title: texts.nav.home, description: texts.lead, content };
}
