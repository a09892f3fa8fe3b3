import { InputError } from './input-error.ts';
import type { InputIssue } from './input-error.ts';
import { issueFact } from './issue-texts.ts';
import type { Language } from './wecom-error.ts';

/** One broken rule in a sentence, and in a second one what to do where there is a choice. */
export function describeIssue(issue: InputIssue, language: Language): string {
  const fact = issueFact(issue, language);
  const remedy = issueRemedy(issue, language);
  if (language === 'zh') return remedy === '' ? `${fact}。` : `${fact}。${remedy}`;
  return remedy === '' ? `${fact}.` : `${fact}. ${remedy}`;
}

/**
 * All broken rules of one call in a paragraph that starts with the operation:
 * `message.sendText: text.content is 2,100 bytes of UTF-8; the limit is 2,048 (path/90236). Shorten it, …`
 */
export function describeIssues(
  operation: string | undefined,
  issues: readonly InputIssue[],
  doc: number | undefined,
  language: Language,
): string {
  const isChinese = language === 'zh';
  const start = operation === undefined ? '' : isChinese ? `${operation}：` : `${operation}: `;
  const facts = issues.map((issue) => issueFact(issue, language)).join(isChinese ? '；' : '; also ');
  const page = doc === undefined ? '' : isChinese ? `（path/${doc}）` : ` (path/${doc})`;
  const remedies = [...new Set(issues.map((issue) => issueRemedy(issue, language)))].filter(Boolean);
  const end = isChinese ? '。' : '.';
  return [`${start}${facts}${page}${end}`, ...remedies].join(isChinese ? '' : ' ');
}

/** The error for an input that broke rules: an English message, the issues for programs and other languages. */
export function inputError(
  operation: string | undefined,
  issues: readonly InputIssue[],
  doc?: number | undefined,
): InputError {
  return new InputError(operation, issues, describeIssues(operation, issues, doc, 'en'), doc);
}

function issueRemedy(issue: InputIssue, language: Language): string {
  const ways = overflowWays(issue);
  if (ways.length === 0) return '';
  const quoted = ways.map((way) => `'${way}'`);
  return language === 'zh'
    ? `请缩短内容，或设置 overflow: ${quoted.join(' 或 ')}。`
    : `Shorten it, or choose overflow: ${quoted.join(' or ')}.`;
}

function overflowWays({ rule, cut, splittable }: InputIssue): readonly string[] {
  if (rule !== 'tooLong') return [];
  if (splittable === true) return ['truncate', 'split'];
  return cut === true ? ['truncate'] : [];
}
