import type { AiBotTemplateCard } from '../../operations/named.gen.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import type { AiBotSnapshot } from '../transport.ts';
import type { BotContext } from './bot-context.ts';
import { leftOver, repliesOf } from './left-over.ts';
import { plaintextOf } from './stream-records.ts';

/** The stream that a request was answered with, and that WeCom polls. */
export interface MainStream {
  /**
   * @returns the plain text of the answer
   * @throws what the store throws; the stream goes another way then
   */
  readonly start: (first: AiBotSnapshot) => Promise<string>;
  /** Whether it grows under this id. */
  readonly isGrowing: (id: string) => boolean;
  /**
   * Keeps a state for the polls.
   * @returns what has to go another way, as the store failed
   */
  readonly show: (snapshot: AiBotSnapshot) => Promise<readonly AiBotReply[]>;
  /** Lets a card go out with the last state. False when it is too late for that, or when there is one already. */
  readonly addCard: (card: AiBotTemplateCard) => boolean;
  /** Ends it, waits until it was asked for, and gives what the member has not seen, or may not have seen. */
  readonly close: () => Promise<readonly AiBotReply[]>;
}

export function createMainStream(event: AiBotEvent, context: BotContext): MainStream {
  const { records, onError } = context;
  const endsAt = context.now() + context.streamLimitMs;
  let last: AiBotSnapshot | undefined;
  let card: AiBotTemplateCard | undefined;
  let second: AiBotTemplateCard | undefined;

  /** Feedback is asked for in the first reply alone. */
  const keep = async ({ feedback: _once, ...stream }: AiBotSnapshot): Promise<void> => {
    if (stream.finish && stream.template_card) second = card;
    last = stream.finish && card ? { template_card: card, ...stream } : stream;
    try {
      await records.write(last, endsAt);
    } catch (error) {
      last = undefined;
      throw error;
    }
  };

  /** Where the store fails, nobody knows what was seen of a stream, and all of it goes another way. */
  const instead = (error: unknown, snapshot: AiBotSnapshot): readonly AiBotReply[] => {
    if (!onError) throw error;
    onError(error, event, undefined);
    const all = card && !snapshot.template_card ? { ...snapshot, template_card: card } : snapshot;
    return snapshot.finish ? [...repliesOf(all), ...cardReplies(second)] : cardReplies(card);
  };

  return {
    start: async (first) => {
      // Nobody asks for what is finished.
      if (first.finish) return plaintextOf(first, first.template_card !== undefined);
      await keep(first);
      return records.show(first);
    },
    isGrowing: (id) => last?.id === id && !last.finish,
    show: (snapshot) =>
      keep(snapshot).then(
        () => [],
        (error: unknown) => instead(error, snapshot),
      ),
    addCard: (given) => {
      if (!last || last.finish || card) return false;
      card = given;
      return true;
    },
    close: async () => {
      if (!last) return [];
      const final = { ...last, finish: true };
      try {
        if (!last.finish) await keep(final);
        return [...(await leftOver(last, endsAt, context)), ...cardReplies(second)];
      } catch (error) {
        return instead(error, final);
      }
    },
  };
}

function cardReplies(template_card: AiBotTemplateCard | undefined): readonly AiBotReply[] {
  return template_card ? [{ msgtype: 'template_card', template_card }] : [];
}
