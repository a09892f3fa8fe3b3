import { advise as adviseIn, explain } from '@wecomkit/sdk/advice';
import type { ApiError, InputError, WeComError } from '@wecomkit/sdk/errors';
import { isApiError } from './facts.ts';

/** What to do about an error, in English: what its headline does not say. Apart, as the table is needed only then. */
export function advise(error: WeComError): string {
  if (isApiError(error)) return adviseAnswer(error);
  return error.code === 'input' ? adviseInput(error as InputError) : adviseIn(error, 'en');
}

function adviseAnswer(error: ApiError): string {
  const { meaning, advice, help } = explain(error.errcode);
  const isSaid = error.errmsg.toLowerCase().includes(meaning.en.toLowerCase());
  const parts = [
    isSaid ? '' : `That means: ${meaning.en}.`,
    error.fromIp === undefined ? '' : `WeCom saw the call come from ${error.fromIp}.`,
    pauseOf(error),
    advice.en,
    `More: ${help}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function pauseOf(error: ApiError): string {
  const pause = 'retryAfterMs' in error ? error.retryAfterMs : undefined;
  return typeof pause === 'number' ? `Wait at least ${Math.ceil(pause / 1000)} s.` : '';
}

/** Of the ways to send what is too long the form has its own words. */
function adviseInput({ issues, doc }: InputError): string {
  const tooLong = issues.filter(({ rule }) => rule === 'tooLong');
  const isSplittable = tooLong.some(({ splittable }) => splittable === true);
  if (isSplittable) return 'Shorten it, or choose another way under Options > "If the Text Is Too Long".';
  if (tooLong.length > 0) return 'Shorten it.';
  return doc === undefined
    ? 'Correct the fields named above.'
    : `Correct the fields named above. More: https://developer.work.weixin.qq.com/document/path/${doc}`;
}

/** The facts alone: what the SDK says to programmers about its options does not concern the form. */
export function withoutRemedy(message: string): string {
  return message.replace(/ Shorten it, or choose overflow: .*$/su, '');
}
