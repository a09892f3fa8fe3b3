import type { InputIssue, InputRule } from '@wecomkit/sdk/errors';

/** One code for whatever is wrong at a path, or one by the broken rule, `*` for the others. */
type Codes = number | Readonly<Partial<Record<InputRule | '*', number>>>;

/**
 * Which errcode a broken limit has. Paths with `*` for places in lists; a rule between members is found under the
 * path and its first member: `template_card(main_title.title)`.
 */
export type CodeTable = Readonly<Record<string, Codes>>;

export function codeOf(table: CodeTable, issue: InputIssue): number | undefined {
  const codes = table[keyOf(issue)];
  return typeof codes === 'object' ? (codes[issue.rule] ?? codes['*']) : codes;
}

function keyOf({ path, rule, members }: InputIssue): string {
  const pattern = path.replace(/(?<=^|\.)\d+(?=\.|$)/gu, '*');
  return rule === 'atLeastOne' ? `${pattern}(${members?.[0] ?? ''})` : pattern;
}

/** The same codes below another member. */
export function below(member: string, table: CodeTable): CodeTable {
  return Object.fromEntries(
    Object.entries(table).map(([path, codes]) => [
      path.startsWith('(') ? member + path : join(member, path),
      codes,
    ]),
  );
}

function join(member: string, path: string): string {
  return path === '' ? member : `${member}.${path}`;
}
