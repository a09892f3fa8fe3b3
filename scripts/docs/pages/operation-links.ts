import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { type Html, html } from '../html.ts';
import { operationPath } from '../site-paths.ts';

/** Links to operations from a page in the language's own folder. */
export function operationLinks(operations: readonly Operation[]): Html {
  const links = operations.map(
    (operation) =>
      html`<li>
        <a href="${operationPath(operation)}"><code>${operation.name}</code></a>
      </li>`,
  );
  return html`<ul class="links">
    ${links}
  </ul>`;
}
