import { botEventKey } from '../state/keys.ts';
import type { AiBot, BotEvent, BotEventKind } from '../state/aibot-rows.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';

/** Commands that answer a push, what they answer, and for how long (path/101463). */
const commands: Readonly<Record<string, { readonly kind: BotEventKind; readonly withinMs: number }>> = {
  aibot_respond_msg: { kind: 'message', withinMs: 24 * 3_600_000 },
  aibot_respond_welcome_msg: { kind: 'enter_chat', withinMs: 5000 },
  aibot_respond_update_msg: { kind: 'template_card_event', withinMs: 5000 },
};

/**
 * What a command over the long connection answers: the push of this `req_id`, where it fits and is not too old.
 * @throws Refusal 846605 for an unknown or unsuitable id, 846604 for one that is too old
 */
export function answerableEvent(world: World, { aibotid }: AiBot, cmd: string, reqId: string): BotEvent {
  const command = commands[cmd];
  const event = world.state.botEvents.get(botEventKey(aibotid, reqId));
  if (command === undefined || event === undefined || event.kind !== command.kind) return refuse(846605);
  if (world.clock.now() - event.time > command.withinMs) return refuse(846604);
  return event;
}
