import { exampleLines } from '../../../packages/cli/src/operations/example-lines.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { curlExample } from '../examples/curl-example.ts';
import { typescriptExample } from '../examples/typescript-example.ts';
import { errorsOf } from '../facts/errors-of.ts';
import { exampleTest, sandboxSupport } from '../facts/sandbox-support.ts';
import { type Html, html } from '../html.ts';
import { officialPage, operationPath, pagePaths, relativePath } from '../site-paths.ts';
import type { Language } from '../words/language.ts';
import { textsOf } from '../words/texts.ts';
import { codeBlock } from './code-block.ts';
import { errorList } from './error-list.ts';
import { fieldList } from './field-list.ts';
import type { Page } from './page.ts';

/** The reference page of one operation. */
export function operationPage(operation: Operation, language: Language): Page {
  const path = operationPath(operation);
  const title = operation.title[language];
  const description = `${title} · ${operation.method} ${operation.path}`;
  const content = html`<article class="operation">
    ${head(operation, language)}
    <div class="split">
      <div class="text">
        ${facts(operation, language)}${parameters(operation, language)}${answer(operation, language)}${errors(operation, language)}
      </div>
      <aside class="examples" aria-label="${textsOf[language].sections.example}">
        ${examples(operation, language)}
      </aside>
    </div>
  </article>`;
  return { path, title, description, content };
}

function head({ title, method, path, name, legacy, destructive }: Operation, language: Language): Html {
  const texts = textsOf[language].operation;
  return html`<header class="title">
    <h1>${title[language]}${destructive && html` <span class="badge danger">${texts.destructive}</span>`}</h1>
    <p class="endpoint"><span class="method">${method}</span> <code>${path}</code></p>
    <p class="name"><code>${name}</code></p>
    ${legacy && html`<p class="callout">${texts.legacyNote}</p>`}${destructive && html`<p class="callout">${texts.destructiveNote}</p>`}
  </header>`;
}

function facts(operation: Operation, language: Language): Html {
  const texts = textsOf[language];
  const from = operationPath(operation);
  const link = (to: string, text: string): Html => html`<a href="${relativePath(from, to)}">${text}</a>`;
  const credential = texts.credentials[operation.credential];
  const retry = texts.retries[operation.retry];
  const quota = texts.quotas[operation.quota];
  const support = sandboxSupport(operation);
  const rows = [
    [
      texts.operation.credential,
      link(`${pagePaths.connections}#${operation.credential}`, credential.name),
      credential.meaning,
    ],
    [texts.operation.retry, link(`${pagePaths.connections}#retries`, retry.name), retry.meaning],
    [texts.operation.quota, link(`${pagePaths.limits}#${operation.quota}`, quota.name), quota.limits],
    [texts.operation.sandbox, html`${texts.operation.sandboxSupport[support]}`, ''],
  ] as const;
  const shown = rows.map(
    ([name, value, meaning]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}${meaning !== '' && html`<p class="note">${meaning}</p>`}</dd>
      </div>`,
  );
  const page = html`<div>
    <dt>${texts.operation.officialPage}</dt>
    <dd><a href="${officialPage(operation.doc)}">path/${operation.doc}</a></dd>
  </div>`;
  return html`<dl class="facts">${shown}${page}</dl>
    ${remarks(operation, language)}`;
}

function remarks({ cursor, job, split, fixed }: Operation, language: Language): Html {
  const texts = textsOf[language].operation;
  const found: Html[] = [];
  if (cursor) found.push(html`<p>${texts.cursor(cursor.input, cursor.output)}</p>`);
  if (job) found.push(html`<p>${texts.job} <code>${job.result}</code>${language === 'zh' ? '。' : '.'}</p>`);
  if (split) found.push(html`<p>${texts.split(split.path)}</p>`);
  if (fixed)
    found.push(
      html`<p>${texts.fixed}${language === 'zh' ? '：' : ': '}<code>${JSON.stringify(fixed)}</code></p>`,
    );
  return html`${found}`;
}

function parameters({ input, query }: Operation, language: Language): Html {
  const texts = textsOf[language];
  const isEmpty = Object.keys(input.members).length === 0;
  const list = isEmpty
    ? html`<p>${texts.noParameters}</p>`
    : fieldList(input, '', { language, prefix: 'p', query });
  return html`<section>
    <h2 id="parameters">${texts.sections.parameters}</h2>
    ${list}
  </section>`;
}

function answer({ output, answersFile }: Operation, language: Language): Html {
  const texts = textsOf[language];
  const list = answersFile
    ? html`<p>${texts.answersFile}</p>`
    : fieldList(output, '', { language, prefix: 'a', isAnswer: true });
  return html`<section>
    <h2 id="answer">${texts.sections.answer}</h2>
    ${list}
  </section>`;
}

function errors(operation: Operation, language: Language): Html {
  const texts = textsOf[language];
  const { own, general } = errorsOf(operation);
  const page = relativePath(operationPath(operation), pagePaths.errors);
  const particular = own.length === 0 ? html`<p>${texts.errors.none}</p>` : errorList(own, page, language);
  return html`<section>
    <h2 id="errors">${texts.sections.errors}</h2>
    <h3>${texts.errors.own}</h3>
    ${particular}
    <h3>${texts.errors.general}</h3>
    ${errorList(general, page, language)}
  </section>`;
}

function examples(operation: Operation, language: Language): Html {
  const texts = textsOf[language];
  const { exampleAnswer } = operation;
  return html`${codeBlock('TypeScript', typescriptExample(operation))}${codeBlock('curl', curlExample(operation))}${codeBlock('wecomkit', exampleLines(operation).join('\n'), 'wraps')}${exampleAnswer !== undefined && codeBlock(texts.sections.exampleAnswer, JSON.stringify(exampleAnswer, null, 2))}
    <p class="note">${texts.exampleNote} <code>${exampleTest(operation)}</code></p>`;
}
