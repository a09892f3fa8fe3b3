import type { AiBot } from '../state/aibot-rows.ts';
import type { World } from '../world.ts';
import type { BotContext } from './bot-context.ts';
import { isGrowing } from './grow-stream.ts';

/** Messages of one member that a bot may be busy with (path/100719). */
const most = 3;

/** The bot is busy with as many messages of the member as it may be. */
export function isBusy({ world, unanswered }: BotContext, { aibotid }: AiBot, userid: string): boolean {
  const waiting = unanswered.get(keyOf(aibotid, userid)) ?? 0;
  return waiting + growingStreams(world, aibotid, userid) >= most;
}

/** Counts a message as in progress as long as the work takes. */
export async function whileUnanswered<Result>(
  { unanswered }: BotContext,
  { aibotid }: AiBot,
  userid: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const key = keyOf(aibotid, userid);
  const add = (count: number): void => void unanswered.set(key, (unanswered.get(key) ?? 0) + count);
  add(1);
  try {
    return await work();
  } finally {
    add(-1);
  }
}

function keyOf(aibotid: string, userid: string): string {
  return `${aibotid}/${userid.toLowerCase()}`;
}

function growingStreams({ state }: World, aibotid: string, userid: string): number {
  const own = [...state.botEvents.values()].filter(
    (event) => event.aibotid === aibotid && event.userid === userid,
  );
  return own.filter(({ streams }) => streams.some(({ msgid }) => isGrowing(state.messages.get(msgid))))
    .length;
}
