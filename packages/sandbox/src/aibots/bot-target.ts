import { type Target, makeTarget } from '../callbacks/target.ts';
import type { AiBot } from '../state/aibot-rows.ts';

/** Where a bot's callbacks go; undefined when no URL is saved. Nothing is sealed for a receiver (path/101033). */
export function botTarget({ corpid, aibotid, callback }: AiBot): Target | undefined {
  if (callback === null || callback.url === '') return undefined;
  return makeTarget({ corpid, agentid: null, aibotid }, callback);
}
