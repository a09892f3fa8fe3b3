import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { dayOffsetMs } from '../rules/policy.ts';
import { botConversation } from '../state/conversation.ts';
import { botVisitKey } from '../state/keys.ts';
import type { Member } from '../state/rows.ts';
import { findBot } from './find.ts';

const dayMs = 24 * 3_600_000;

/** A bot hears of a member who opens its chat for the first time of the day (path/101027); undefined when it hears nothing. */
export function enterBot(
  { world, bots }: ControlContext,
  { corpid, userid }: Member,
  aibotid: string,
): Promise<DeliveryResult> | undefined {
  const { state, clock } = world;
  const bot = findBot(world, corpid, aibotid);
  const key = botVisitKey(corpid, aibotid, userid);
  const today = Math.floor((clock.now() + dayOffsetMs) / dayMs);
  if (state.botVisits.get(key) === today || !bots.isReachable(bot)) return undefined;
  state.botVisits.put(key, today);
  return bots.tell(bot, {
    kind: 'enter_chat',
    userid,
    conversation: botConversation(aibotid),
    source: null,
    task_id: null,
    summary: { en: `${userid} opens the chat with ${bot.name}`, zh: `${userid} 进入与 ${bot.name} 的会话` },
    content: () => ({ eventtype: 'enter_chat' }),
  });
}
