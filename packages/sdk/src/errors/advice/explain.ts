import type { ApiError } from '../api-error.ts';
import { helpLink } from '../api-error.ts';
import type { ErrorCategory, Retryable } from '../category.ts';
import { categoryTexts } from '../category-texts.ts';
import { classify } from '../classify.ts';
import { describe, describeApi } from '../describe.ts';
import type { Language, WeComError } from '../wecom-error.ts';
import { chinese } from './chinese.gen.ts';
import { english } from './english.gen.ts';
import { cells } from './table.ts';

/** What is known about one errcode, for people. */
export interface Explanation {
  readonly code: number;
  /** A short English name of ours, for logs. `unknown` for a code that the table does not know. */
  readonly symbol: string;
  readonly meaning: Readonly<Record<Language, string>>;
  readonly advice: Readonly<Record<Language, string>>;
  readonly category: ErrorCategory;
  readonly retryable: Retryable;
  /** WeCom's page about it. */
  readonly help: string;
}

/**
 * What an errcode means and what to do about it (path/90313). A code without a Chinese text of its own has the
 * English meaning and the Chinese advice of its category.
 *
 * @example
 * explain(60020).advice.zh
 */
export function explain(errcode: number): Explanation {
  const { category, retryable } = classify(errcode);
  const [symbol = 'unknown', meaning = 'a code that is not in the table', hint] = cells(english, errcode);
  const [meaningZh = symbol === 'unknown' ? '错误码表中没有这个错误码' : meaning, adviceZh] = cells(
    chinese,
    errcode,
  );
  return {
    code: errcode,
    symbol,
    meaning: { en: meaning, zh: meaningZh },
    advice: { en: hint ?? categoryTexts[category].en, zh: adviceZh ?? categoryTexts[category].zh },
    category,
    retryable,
    help: helpLink(errcode),
  };
}

/** As `describe`, with the advice for the particular errcode where the error is WeCom's answer. */
export function advise(error: WeComError, language: Language): string {
  if (error.code !== 'api' && error.code !== 'rate_limit') return describe(error, language);
  // By code, not by class: the error may come from another bundled copy of this package.
  const api = error as ApiError;
  const { meaning, advice } = explain(api.errcode);
  const sentence = language === 'zh' ? `${meaning.zh}。` : `That means: ${meaning.en}.`;
  return describeApi(api, language, language === 'zh' ? sentence + advice.zh : `${sentence} ${advice.en}`);
}
