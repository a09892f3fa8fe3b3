import type { Field, ObjectField, OneOfField } from '../../../packages/sdk/src/fields.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../words/language.ts';
import { limitWords } from '../words/limit-words.ts';
import { prose } from '../words/prose.ts';
import { ruleWords } from '../words/rule-words.ts';
import { textsOf } from '../words/texts.ts';
import { typeWords } from './type-words.ts';

/** How a list of members is shown. */
export interface FieldListOptions {
  readonly language: Language;
  /** In front of the anchors: `p` for parameters, `a` for the answer. */
  readonly prefix: string;
  /** Answers say nothing of what is required. */
  readonly isAnswer?: boolean;
  /** Members that travel in the query of a POST. */
  readonly query?: readonly string[] | undefined;
}

/** The members of an object, nested ones folded below their parent. */
export function fieldList(
  { members, rules = [] }: ObjectField,
  path: string,
  options: FieldListOptions,
): Html {
  const rows = Object.entries(members).map(([name, field]) => row(name, field, path, options));
  return html`<ul class="fields">
      ${rows}
    </ul>
    ${ruleList(rules, options)}`;
}

function ruleList(rules: NonNullable<ObjectField['rules']>, { language }: FieldListOptions): Html {
  if (rules.length === 0) return html``;
  const sentences = rules.map((rule) => html`<li>${ruleWords(rule, language)}</li>`);
  return html`<div class="rules">
    <p>${textsOf[language].sections.rules}</p>
    <ul>
      ${sentences}
    </ul>
  </div>`;
}

function row(name: string, field: Field, parent: string, options: FieldListOptions): Html {
  const path = parent === '' ? name : `${parent}.${name}`;
  const id = `${options.prefix}-${path}`;
  const { language, isAnswer, query } = options;
  const texts = textsOf[language].field;
  const isRequired = !isAnswer && !field.optional && !field.fromConnection;
  const inQuery = parent === '' && query?.includes(name);
  return html`<li id="${id}">
    <div class="field">
      <a class="name" href="#${id}"><code>${name}</code></a>
      <span class="type">${typeWords(field)}</span
      >${isRequired && html` <span class="required">${texts.required}</span>`}${inQuery && html` <span class="note">${texts.query}</span>`}
    </div>
    ${describe(field, language)}${nested(name, field, path, options)}
  </li>`;
}

function describe(field: Field, language: Language): Html {
  const sentences = [...limitWords(field, language), ...notes(field, language)].join(gap(language));
  const help = field.help?.[language];
  return html`<p>
      <b>${prose(field.label[language], language)}</b
      >${help && html`${stop(language)}${prose(help, language)}`}
    </p>
    ${sentences !== '' && html`<p class="limit">${sentences}</p>`}${pattern(field, language)}${choices(field, language)}`;
}

function gap(language: Language): string {
  return language === 'zh' ? '' : ' ';
}

function stop(language: Language): string {
  return language === 'zh' ? '。' : '. ';
}

function notes(field: Field, language: Language): readonly string[] {
  const texts = textsOf[language].field;
  const found = field.fromConnection ? [texts.fromConnection] : [];
  if (field.kind === 'ids') found.push(texts.joined, ...(field.all ? [texts.all] : []));
  if (field.kind === 'json') found.push(texts.anyJson);
  if (field.kind === 'list' && field.uniqueBy) found.push(texts.uniqueBy(field.uniqueBy));
  if (field.kind === 'choice' && field.otherwise !== undefined)
    found.push(texts.otherwise(String(field.otherwise)));
  if (field.kind !== 'text') return found;
  if (field.cut) found.push(texts.cut);
  if (field.neverEmpty && field.optional) found.push(texts.neverEmpty);
  if (field.mayBeEmpty && !field.optional) found.push(texts.mayBeEmpty);
  if (field.format === 'url') found.push(texts.url);
  if (field.secret) found.push(texts.secret);
  return found;
}

function pattern(field: Field, language: Language): Html | undefined {
  if (field.kind !== 'text' || field.pattern === undefined) return undefined;
  const { pattern: words } = textsOf[language].field;
  return html`<p class="limit">${words} <code>${field.pattern}</code></p>`;
}

function choices(field: Field, language: Language): Html | undefined {
  if (field.kind !== 'choice') return undefined;
  const rows = field.choices.map(
    ({ value, label }) =>
      html`<div>
        <dt><code>${value}</code></dt>
        <dd>${prose(label[language], language)}</dd>
      </div>`,
  );
  return html`<dl class="choices">${rows}</dl>`;
}

function nested(name: string, field: Field, path: string, options: FieldListOptions): Html | undefined {
  const texts = textsOf[options.language].field;
  if (field.kind === 'object') return fold(name, fieldList(field, path, options), path, options);
  if (field.kind === 'oneOf') return variants(field, path, options);
  if (field.kind !== 'list') return undefined;
  const { item } = field;
  if (item.kind === 'object') return fold(`${name}[]`, fieldList(item, path, options), path, options);
  if (item.kind === 'oneOf') return variants(item, path, options);
  if (item.kind === 'list') return nested(`${name}[]`, item, path, options);
  const each = describe(item, options.language);
  return html`<div class="item">
    <p class="note">${texts.item}</p>
    ${each}
  </div>`;
}

/** The first level is open: most people look for it. */
function fold(name: string, content: Html, path: string, { language }: FieldListOptions): Html {
  const summary = html`<summary>${textsOf[language].field.members(name)}</summary>`;
  return path.includes('.')
    ? html`<details>${summary}${content}</details>`
    : html`<details open="">${summary}${content}</details>`;
}

function variants({ tag, variants: each }: OneOfField, path: string, options: FieldListOptions): Html {
  const { language, prefix } = options;
  const found = Object.entries(each).map(([value, variant]) => {
    const inner = fieldList(variant, path, { ...options, prefix: `${prefix}-${value}` });
    return html`<details class="variant" id="${prefix}-${path}-${value}">
      <summary><code>${tag}</code> <code>${value}</code> ${variant.label[language]}</summary>
      ${inner}
    </details>`;
  });
  return html`<div class="variants">
    <p class="note">${textsOf[language].field.oneOf(tag)}</p>
    ${found}
  </div>`;
}
