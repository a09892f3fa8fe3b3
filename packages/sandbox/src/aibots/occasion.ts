import type { Texts } from '../control/types.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import type { OfferMedia } from './heard-content.ts';

/** Something that a bot is to hear. */
export interface Occasion extends Pick<BotEvent, 'kind' | 'userid' | 'conversation' | 'source' | 'task_id'> {
  readonly summary: Texts;
  /** For messages `{ msgtype, [msgtype], quote? }`, for events `{ eventtype, [eventtype]? }`. */
  readonly content: (offer: OfferMedia) => JsonObject;
}

/** A callback as it goes to a bot, whichever way. */
export interface BotCallback {
  readonly bot: AiBot;
  /** What may be answered. */
  readonly event: BotEvent;
  /** `text`, `enter_chat`, `stream`: for the journal. */
  readonly operation: string;
  readonly summary: Texts;
  readonly body: JsonObject;
  /** The stream that is asked for. */
  readonly polled?: string | undefined;
}

export function operationOf(body: JsonObject): string {
  const { event } = body;
  return textAt(event, 'eventtype') || textAt(body, 'msgtype');
}
