import type { Explanation } from '../../../packages/sdk/src/errors/advice/index.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { type Html, html } from '../html.ts';
import { pagePaths } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { prose } from '../words/prose.ts';
import { textsOf } from '../words/texts.ts';
import { meaningOf } from './error-list.ts';
import { operationLinks } from './operation-links.ts';
import type { Page } from './page.ts';

/** Every code of the table. */
export function errorsPage(
  errors: readonly Explanation[],
  answeredBy: ReadonlyMap<number, readonly Operation[]>,
  language: Language,
): Page {
  const texts = textsOf[language];
  const rows = errors.map((error) => row(error, answeredBy.get(error.code) ?? [], language));
  const content = html`<article>
    <header class="title">
      <h1>${texts.nav.errors}</h1>
      <p class="lead">${texts.errors.lead}</p>
    </header>
    <div class="filter">
      <input
        type="search"
        id="filter"
        aria-label="${texts.errors.filter}"
        placeholder="${texts.errors.filter}"
        autocomplete="off"
      /><output for="filter" class="note">${texts.errors.count(errors.length)}</output>
    </div>
    <ul class="errors all">
      ${rows}
    </ul>
  </article>`;
  return { path: pagePaths.errors, title: texts.nav.errors, description: texts.errors.lead, content };
}

function row(error: Explanation, operations: readonly Operation[], language: Language): Html {
  const { errors } = textsOf[language];
  const { code, help, category, retryable, advice, symbol } = error;
  const links =
    operations.length > 0 &&
    html`<div class="answered">
      <span class="note">${errors.answeredBy}</span>${operationLinks(operations)}
    </div>`;
  return html`<li id="e${code}">
    <a class="errcode" href="${help}">${code}</a>
    <div>
      <p>
        ${meaningOf(error, language)} <span class="badge">${errors.categories[category]}</span>
        <code class="symbol">${symbol}</code>
      </p>
      <p class="note">
        ${prose(advice[language], language)}${retryable !== 'no' && html` ${errors.retryable[retryable]}`}
      </p>
      ${links}
    </div>
  </li>`;
}
