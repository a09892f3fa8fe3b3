import { highlight } from '../examples/highlight.ts';
import { type Html, html } from '../html.ts';

/** A piece of code with its name; the script adds a button that copies it. Lines that are too long scroll or wrap. */
export function codeBlock(name: string, code: string, lines: 'scrolls' | 'wraps' = 'scrolls'): Html {
  return html`<figure class="code ${lines}">
    <figcaption>${name}</figcaption>
    <pre tabindex="0"><code translate="no">${highlight(code)}</code></pre>
  </figure>`;
}
