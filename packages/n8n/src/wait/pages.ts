import type { FormField } from './form-fields.ts';
import type { Question } from './question.ts';

/** Text for HTML, wherever it comes from. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/gu, (character) => names[character] ?? character);
}

/** The page behind the link: what is asked, and a form that answers it. Works without JavaScript. */
export function questionPage(question: Question, fields: readonly FormField[], submitLabel: string): string {
  const message = question.message.split('\n').map(escapeHtml).join('<br>');
  const inputs = fields.map(fieldHtml).join('');
  const buttons = question.options.map(({ label, isApproval }, index) =>
    buttonHtml(label, String(index), isApproval),
  );
  const submit = buttons.length > 0 ? buttons.join('') : buttonHtml(submitLabel, '', true);
  return page(
    question.subject,
    `<p>${message}</p><form method="post"${encodingOf(question)}>${inputs}<div class="row">${submit}</div></form>`,
  );
}

/** n8n takes the form of a node with a custom form in this encoding alone (415). */
function encodingOf({ kind }: Question): string {
  return kind === 'customForm' ? ' enctype="multipart/form-data"' : '';
}

export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escapeHtml(text)}</p>`);
}

function buttonHtml(label: string, value: string, isMain: boolean): string {
  return `<button name="option" value="${value}"${isMain ? ' class="main"' : ''}>${escapeHtml(label)}</button>`;
}

function fieldHtml({ name, label, type, isRequired, options }: FormField): string {
  const attributes = `name="${escapeHtml(name)}"${isRequired ? ' required' : ''}`;
  const caption = `<span>${escapeHtml(label)}${isRequired ? ' *' : ''}</span>`;
  if (type === 'textarea') return `<label>${caption}<textarea rows="4" ${attributes}></textarea></label>`;
  if (type === 'dropdown') {
    const choices = options.map((option) => `<option>${escapeHtml(option)}</option>`).join('');
    return `<label>${caption}<select ${attributes}>${isRequired ? '' : '<option></option>'}${choices}</select></label>`;
  }
  return `<label>${caption}<input type="${type}" ${attributes}></label>`;
}

function page(title: string, content: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

const style = [
  'body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;background:#f4f5f7;color:#1c2430;margin:0}',
  'main{max-width:32rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:12px}',
  'h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0 0 1rem;overflow-wrap:anywhere}',
  'label{display:block;margin:0 0 1rem}label span{display:block;font-size:.875rem;color:#5a6472}',
  'input,textarea,select{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #c9ced6;border-radius:8px}',
  '.row{display:flex;flex-wrap:wrap;gap:.75rem}',
  'button{font:inherit;padding:.6rem 1.25rem;border:1px solid #c9ced6;border-radius:8px;background:#fff;cursor:pointer}',
  'button.main{background:#1c6fe8;border-color:#1c6fe8;color:#fff}',
].join('');
