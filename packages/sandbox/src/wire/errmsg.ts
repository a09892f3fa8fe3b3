import { explain } from '@wecomkit/sdk/advice';
import { observedTexts } from './observed-texts.ts';

/**
 * The text in front of the hint. Codes whose real text was seen have that one; the others, in the same shape, an
 * English phrase of our own.
 */
export function errorText(errcode: number): string {
  return observedTexts[errcode] ?? explain(errcode).meaning.en;
}

/** What an errmsg says beside its text. */
export interface ErrmsgFrame {
  readonly errcode: number;
  readonly text: string;
  /** The caller's address: for 60020 the only place where it can be read. */
  readonly address: string;
  /** Milliseconds; the hint begins with its seconds. */
  readonly now: number;
  /** Fifteen digits. */
  readonly serial: string;
}

/** The errmsg of a failure, in the shape that is seen since 2021 (path/90313). */
export function printErrmsg({ errcode, text, address, now, serial }: ErrmsgFrame): string {
  const hint = `${String(Math.floor(now / 1000)).padStart(10, '0')}${serial}`;
  return `${text}, hint: [${hint}], from ip: ${address}, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
}
