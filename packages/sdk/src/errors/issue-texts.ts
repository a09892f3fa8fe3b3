import type { InputIssue, InputRule, Unit } from './input-error.ts';
import type { Language } from './wecom-error.ts';

type Fact = (issue: InputIssue) => string;

/** What is wrong, without the remedy and without a full stop: rule × language. */
const facts: Readonly<Record<InputRule, Readonly<Record<Language, Fact>>>> = {
  required: {
    en: ({ path }) => `${path} is missing`,
    zh: ({ path }) => `缺少 ${path}`,
  },
  type: {
    en: (issue) => `${issue.path} must be ${allowed(issue, 'en')}${insteadOf(issue, 'en')}`,
    zh: (issue) => `${issue.path} 的类型应为 ${allowed(issue, 'zh')}${insteadOf(issue, 'zh')}`,
  },
  empty: {
    en: ({ path }) => `${path} is empty`,
    zh: ({ path }) => `${path} 不能为空`,
  },
  tooLong: { en: (issue) => over(issue, 'en'), zh: (issue) => over(issue, 'zh') },
  tooShort: { en: (issue) => under(issue, 'en'), zh: (issue) => under(issue, 'zh') },
  tooMany: {
    en: (issue) => over({ unit: 'items', ...issue }, 'en'),
    zh: (issue) => over({ unit: 'items', ...issue }, 'zh'),
  },
  tooFew: {
    en: (issue) => under({ unit: 'items', ...issue }, 'en'),
    zh: (issue) => under({ unit: 'items', ...issue }, 'zh'),
  },
  range: {
    en: (issue) => `${issue.path} must lie within ${range(issue, 'en')}${insteadOf(issue, 'en')}`,
    zh: (issue) => `${issue.path} 的取值范围是 ${range(issue, 'zh')}${insteadOf(issue, 'zh')}`,
  },
  choice: {
    en: (issue) => `${issue.path} must be one of ${allowed(issue, 'en')}${insteadOf(issue, 'en')}`,
    zh: (issue) => `${issue.path} 只能取 ${allowed(issue, 'zh')}${insteadOf(issue, 'zh')}`,
  },
  pattern: {
    en: (issue) => `${issue.path} does not have the form ${allowed(issue, 'en')}`,
    zh: (issue) => `${issue.path} 的格式应为 ${allowed(issue, 'zh')}`,
  },
  protocol: {
    en: (issue) => `${issue.path} must start with ${allowed(issue, 'en', ['http://', 'https://'])}`,
    zh: (issue) => `${issue.path} 必须以 ${allowed(issue, 'zh', ['http://', 'https://'])} 开头`,
  },
  unique: {
    en: (issue) => `${issue.path} must not repeat a value${repeated(issue, 'en')}`,
    zh: (issue) => `${issue.path} 不能重复${repeated(issue, 'zh')}`,
  },
  atLeastOne: {
    en: (issue) => `at least one of ${members(issue, 'en', 'or')} must be given`,
    zh: (issue) => `${members(issue, 'zh', 'or')} 至少要填一个`,
  },
  together: {
    en: (issue) => `${members(issue, 'en', 'and')} belong together`,
    zh: (issue) => `${members(issue, 'zh', 'and')} 必须同时填写且相互对应`,
  },
  conflict: {
    en: (issue) => `${members(issue, 'en', 'and')} exclude each other`,
    zh: (issue) => `${members(issue, 'zh', 'and')} 不能同时使用`,
  },
  unknown: {
    en: ({ path }) => `${path} is not a member of this operation`,
    zh: ({ path }) => `此接口没有 ${path} 这个字段`,
  },
};

const units: Readonly<Record<Unit, Readonly<Record<'one' | Language, string>>>> = {
  bytes: { one: ' byte of UTF-8', en: ' bytes of UTF-8', zh: ' 字节（UTF-8）' },
  chars: { one: ' character', en: ' characters', zh: ' 个字符' },
  items: { one: ' item', en: ' items', zh: ' 项' },
  seconds: { one: ' second', en: ' seconds', zh: ' 秒' },
  value: { one: '', en: '', zh: '' },
};

function unitOf(count: InputIssue['limit'], unit: Unit | undefined, language: Language): string {
  return units[unit ?? 'chars'][language === 'en' && count === 1 ? 'one' : language];
}

/** What is wrong with one member, in a clause. */
export function issueFact(issue: InputIssue, language: Language): string {
  return facts[issue.rule][language](issue);
}

/** A number as people read it: 2,048 in English, 2048 in Chinese. */
function amount(value: number | string, language: Language): string {
  if (typeof value === 'string' || language === 'zh') return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function over(issue: InputIssue, language: Language): string {
  const limit = single(issue.limit, language);
  if (issue.actual === undefined) {
    const unit = unitOf(issue.limit, issue.unit, language);
    return language === 'en'
      ? `${issue.path} exceeds the limit of ${limit}${unit}`
      : `${issue.path} 超过上限 ${limit}${unit}`;
  }
  const unit = unitOf(issue.actual, issue.unit, language);
  const actual = amount(issue.actual, language);
  if (language === 'zh') return `${issue.path} 有 ${actual}${unit}，上限是 ${limit}`;
  const verb = issue.unit === 'items' ? 'has' : 'is';
  return `${issue.path} ${verb} ${actual}${unit}; the limit is ${limit}`;
}

function under(issue: InputIssue, language: Language): string {
  const limit = single(issue.limit, language);
  const unit = unitOf(issue.limit, issue.unit, language);
  if (language === 'zh') {
    const now = issue.actual === undefined ? '' : `，现在是 ${amount(issue.actual, 'zh')}`;
    return `${issue.path} 至少要有 ${limit}${unit}${now}`;
  }
  const now = issue.actual === undefined ? '' : `, not ${amount(issue.actual, 'en')}`;
  return `${issue.path} needs at least ${limit}${unit}${now}`;
}

function single(limit: InputIssue['limit'], language: Language): string {
  if (limit === undefined) return '?';
  return typeof limit === 'object' ? join(limit, language, 'or') : amount(limit, language);
}

function allowed(issue: InputIssue, language: Language, otherwise: readonly string[] = ['?']): string {
  return single(issue.limit ?? otherwise, language);
}

function range(issue: InputIssue, language: Language): string {
  const { limit, unit } = issue;
  const suffix = unit === undefined ? '' : units[unit][language];
  if (typeof limit !== 'object') return `${single(limit, language)}${suffix}`;
  const [from, to] = limit.map((bound) => amount(bound, language));
  return (language === 'en' ? `${from} to ${to}` : `${from}～${to}`) + suffix;
}

function insteadOf({ actual }: InputIssue, language: Language): string {
  if (actual === undefined) return '';
  return language === 'en' ? `, not ${amount(actual, 'en')}` : `，现在是 ${actual}`;
}

function repeated({ actual }: InputIssue, language: Language): string {
  if (actual === undefined) return '';
  return language === 'en' ? ` (${actual})` : `（${actual}）`;
}

function members(issue: InputIssue, language: Language, word: 'and' | 'or'): string {
  const others = issue.members ?? [];
  // A rule of the whole input has no path of its own; a rule of one member names it first.
  const own = issue.path === '' || others.length > 1 || others.includes(issue.path) ? [] : [issue.path];
  return join([...own, ...others], language, word);
}

function join(values: readonly (string | number)[], language: Language, word: 'and' | 'or'): string {
  const texts = values.map((value) => amount(value, language));
  if (language === 'zh') return texts.join('、');
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`;
}
