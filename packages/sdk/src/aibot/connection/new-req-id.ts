import { freshBytes } from '../../callback/fresh-bytes.ts';

/** An own `req_id`, in the form that Tencent's client gives them: what it is for, when, and 32 random bits. */
export function newReqId(cmd: string, nowMs: number): string {
  const random = Array.from(freshBytes(4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${cmd}_${nowMs}_${random}`;
}
