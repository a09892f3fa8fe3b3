import { titleCase } from './title-case.ts';

/** The verbs that n8n has everywhere for what the declarations call otherwise. */
const verbs: readonly (readonly [declared: RegExp, n8n: string])[] = [
  [/^Read one /u, 'Get a '],
  [/^Read /u, 'Get '],
  [/^List (?:the )?/u, 'Get many '],
  [/^(?:Change|Rename) /u, 'Update '],
];

const spellings: readonly (readonly [declared: RegExp, n8n: string])[] = [
  [/\bids\b/gu, 'IDs'],
  [/\be-mail\b/gu, 'email'],
];

/** What an operation does, as n8n says it: `Read a member` becomes `Get a member`. */
export function operationAction(title: string): string {
  return [...verbs, ...spellings].reduce((text, [declared, word]) => text.replace(declared, word), title);
}

/** The name of an operation in its drop-down: without articles, `Send a text card` is `Send Text Card`. */
export function operationName(title: string): string {
  return titleCase(operationAction(title).replaceAll(/ (?:a|an|the) /gu, ' '));
}
