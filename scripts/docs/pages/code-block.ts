import { highlight } from '../examples/highlight.ts';
import { type Html, html } from '../html.ts';

/** A piece of code with its name; the script adds a button that copies it. */
export function codeBlock(name: string, code: string): Html {
  return html`<figure class="code">
    <figcaption>${name}</figcaption>
    <pre tabindex="0"><code translate="no">${highlight(code)}</code></pre>
  </figure>`;
}
