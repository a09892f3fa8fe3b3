import { CredentialError, describe } from '../../../packages/sdk/src/errors/index.ts';
import type { CredentialKind, Operation, RetryClass } from '../../../packages/sdk/src/operation.ts';
import { type Html, html } from '../html.ts';
import { pagePaths } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';
import { operationLinks } from './operation-links.ts';
import type { Page } from './page.ts';

const kinds: readonly CredentialKind[] = ['application', 'contacts', 'any', 'robot', 'none'];
const classes: readonly RetryClass[] = ['read', 'repeatable', 'deduplicated', 'once'];

/** Which credential each operation needs, what the client says without it, and what is sent again. */
export function connectionsPage(operations: readonly Operation[], language: Language): Page {
  const texts = textsOf[language];
  const sections = kinds.map((kind) => credential(kind, operations, language));
  const retries = classes.map((name) => retry(name, operations, language));
  const content = html`<article>
    <header class="title">
      <h1>${texts.nav.connections}</h1>
      <p class="lead">${texts.connections.lead}</p>
    </header>
    ${sections}
    <section>
      <h2 id="retries">${texts.connections.retries}</h2>
      ${retries}
    </section>
  </article>`;
  const { lead } = texts.connections;
  return { path: pagePaths.connections, title: texts.nav.connections, description: lead, content };
}

function credential(kind: CredentialKind, operations: readonly Operation[], language: Language): Html {
  const texts = textsOf[language];
  const { name, meaning } = texts.credentials[kind];
  const own = operations.filter((operation) => operation.credential === kind);
  const missing = kind === 'none' ? undefined : missingText(kind, own, language);
  return html`<section>
    <h2 id="${kind}">${name}</h2>
    <p>${meaning}</p>
    ${
      missing !== undefined &&
      html`<figure class="said">
        <figcaption>${texts.connections.missing}</figcaption>
        <blockquote>${missing}</blockquote>
      </figure>`
    }
    <h3>${texts.connections.operations}</h3>
    ${operationLinks(own)}
  </section>`;
}

/** The client's own words. */
function missingText(
  kind: Exclude<CredentialKind, 'none'>,
  operations: readonly Operation[],
  language: Language,
): string {
  const needed = kind === 'any' ? 'application' : kind;
  return describe(new CredentialError(operations[0]?.name, { needed }), language);
}

function retry(name: RetryClass, operations: readonly Operation[], language: Language): Html {
  const { meaning } = textsOf[language].retries[name];
  const own = operations.filter((operation) => operation.retry === name);
  return html`<h3>${meaning}</h3>
    ${operationLinks(own)}`;
}
