import { ApiError, NetworkError } from '../errors/index.ts';

/** What a failed message asks for. */
export type Consequence =
  /** The key sends too much, maybe from elsewhere too: another robot, or later. */
  | 'block'
  /** The key is dead: another robot, and never this one again. */
  | 'retire'
  /** WeCom is busy, or nobody was reached: again, a few times. */
  | 'repeat'
  /** It is the message's own fault, or it may have been sent. */
  | 'give up';

const dead: ReadonlySet<number> = /* @__PURE__ */ new Set([
  93000, // the key is wrong, or the robot was removed
  93004, // the robot was disabled
  93008, // the robot is not in the group any more
]);

/** What to do about a failure (path/99110). There is no check for duplicates: what may have been sent is not repeated. */
export function afterFailure(error: unknown): Consequence {
  if (error instanceof NetworkError) return error.mayHaveArrived ? 'give up' : 'repeat';
  if (!(error instanceof ApiError)) return 'give up';
  if (error.errcode === 45009) return 'block';
  if (dead.has(error.errcode)) return 'retire';
  return error.errcode === -1 || error.errcode === 45033 ? 'repeat' : 'give up';
}
