import type { AiBotTemplateCard } from '../../operations/named.gen.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import type { AiBotSnapshot } from '../transport.ts';
import type { BotContext } from './bot-context.ts';
import { leftOver } from './left-over.ts';

/** The stream that a request was answered with, and that WeCom polls. */
export interface MainStream {
  /** @returns the plain text of the answer */
  readonly start: (first: AiBotSnapshot) => Promise<string>;
  /** Whether it grows under this id. */
  readonly isGrowing: (id: string) => boolean;
  /** Keeps a state for the polls. */
  readonly show: (snapshot: AiBotSnapshot) => Promise<void>;
  /** Lets a card go out with the last state. False when it is too late for that, or when there is one already. */
  readonly addCard: (card: AiBotTemplateCard) => boolean;
  /** Ends it, waits until it was asked for, and gives what the member has not seen. */
  readonly close: () => Promise<readonly AiBotReply[]>;
}

/** @param endsAt milliseconds since 1970 at which the polls end */
export function createMainStream(endsAt: number, context: BotContext): MainStream {
  const { records } = context;
  let last: AiBotSnapshot | undefined;
  let card: AiBotTemplateCard | undefined;
  let second: AiBotTemplateCard | undefined;

  /** Feedback is asked for in the first reply alone. */
  const keep = ({ feedback: _once, ...stream }: AiBotSnapshot): Promise<void> => {
    if (stream.finish && stream.template_card) second = card;
    last = stream.finish && card ? { template_card: card, ...stream } : stream;
    return records.write(last, endsAt);
  };

  return {
    start: async (first) => {
      if (!first.finish) await keep(first);
      return records.show(first);
    },
    isGrowing: (id) => last?.id === id && !last.finish,
    show: keep,
    addCard: (given) => {
      if (!last || last.finish || card) return false;
      card = given;
      return true;
    },
    close: async () => {
      if (!last) return [];
      if (!last.finish) await keep({ ...last, finish: true });
      const unseen = await leftOver(last, endsAt, context);
      return second ? [...unseen, { msgtype: 'template_card', template_card: second }] : unseen;
    },
  };
}
