import type { Operation, QuotaClass } from '../../../packages/sdk/src/operation.ts';
import { limitedFields } from '../facts/limited-fields.ts';
import { type Html, html } from '../html.ts';
import { officialPage, operationPath, pagePaths } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { limitWords } from '../words/limit-words.ts';
import { textsOf } from '../words/texts.ts';
import { operationLinks } from './operation-links.ts';
import type { Page } from './page.ts';

/** How often, and how much (path/90312, path/99110). */
export function limitsPage(operations: readonly Operation[], language: Language): Page {
  const texts = textsOf[language];
  const { frequency, members, membersLead, lead } = texts.limitsPage;
  const classes = [...new Set(operations.map(({ quota }) => quota))];
  const content = html`<article>
    <header class="title">
      <h1>${texts.nav.limits}</h1>
      <p class="lead">${lead}</p>
    </header>
    <section>
      <h2 id="frequency">${frequency}</h2>
      <p><a href="${officialPage(90312)}">path/90312</a></p>
      ${classes.map((name) => quotaClass(name, operations, language))}
    </section>
    <section>
      <h2 id="members">${members}</h2>
      <p>${membersLead}</p>
      ${operations.map((operation) => memberTable(operation, language))}
    </section>
  </article>`;
  return { path: pagePaths.limits, title: texts.nav.limits, description: lead, content };
}

function quotaClass(name: QuotaClass, operations: readonly Operation[], language: Language): Html {
  const { name: title, limits } = textsOf[language].quotas[name];
  const own = operations.filter(({ quota }) => quota === name);
  return html`<h3 id="${name}">${title}</h3>
    <p>${limits}</p>
    <details>
      <summary>${textsOf[language].limitsPage.operations}<span class="count">${own.length}</span></summary>
      ${operationLinks(own)}
    </details>`;
}

function memberTable(operation: Operation, language: Language): Html {
  const { member, limitColumn } = textsOf[language].limitsPage;
  const limited = limitedFields(operation);
  if (limited.length === 0) return html``;
  const rows = limited.map(
    ({ path, field }) =>
      html`<tr>
        <td><code>${path}</code></td>
        <td>${field.label[language]}</td>
        <td>${limitWords(field, language).join(' ')}</td>
      </tr>`,
  );
  return html`<details>
    <summary>
      <code>${operation.name}</code> ${operation.title[language]}<span class="count">${limited.length}</span>
    </summary>
    <p><a href="${operationPath(operation)}">${operation.title[language]}</a></p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th colspan="2">${member}</th>
            <th>${limitColumn}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}
