import { randomUUID } from 'node:crypto';
import { inputError } from '../../errors/describe-issue.ts';
import { downloadAiBotMedia } from '../download-media.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import { isAiBotMessage } from '../on.ts';
import { nameOfReply } from '../reply/check-reply.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import type { AiBotSnapshot, AiBotTransport, AiBotWholeReply } from '../transport.ts';
import type { BotContext } from './bot-context.ts';
import { repliesOf } from './left-over.ts';
import { createMainStream } from './main-stream.ts';

/** One event of WeCom and all that is said to it, in callback mode. */
export interface Exchange {
  readonly transport: AiBotTransport;
  /** The plain text of the answer to the request, undefined for an empty one. Rejects when it could not be made. */
  readonly answered: Promise<string | undefined>;
  /** The request has to be answered now. */
  readonly expire: () => Promise<void>;
  /** The handlers failed. True when the request is still to be answered: `answered` rejects then. */
  readonly fail: (error: unknown) => boolean;
  /**
   * The handlers are done. Ends the stream that WeCom polls, and waits until it was asked for.
   * @returns what is still to be said
   */
  readonly close: () => Promise<readonly AiBotReply[]>;
}

export function createExchange(event: AiBotEvent, context: BotContext): Exchange {
  const main = createMainStream(event, context);
  const answer = createAnswer();
  const newStreamId = idsFrom(answer.id);
  const late: AiBotReply[] = [];

  const sendStream = async (snapshot: AiBotSnapshot): Promise<void> => {
    if (answer.isOpen()) await answer.giveBy(() => main.start(snapshot));
    else if (main.isGrowing(snapshot.id)) late.push(...(await main.show(snapshot)));
    else if (snapshot.finish) late.push(...repliesOf(snapshot));
  };

  const sendReply = async (reply: AiBotWholeReply): Promise<void> => {
    assertTaken(reply);
    if (answer.take()) answer.give(JSON.stringify(reply));
    else if (!isCard(reply) || !main.addCard(reply.template_card)) late.push(reply);
  };

  return {
    transport: { newStreamId, sendStream, sendReply, download: downloadWith(context) },
    answered: answer.given,
    expire: () =>
      answer.giveBy(async () => {
        const content = thoughtOf(event, context);
        return content === undefined ? undefined : main.start({ id: answer.id, content, finish: false });
      }),
    fail: (error) => answer.take() && answer.fail(error),
    close: async () => {
      if (answer.take()) answer.give(undefined);
      return [...(await main.close()), ...late];
    },
  };
}

/** The answer to the request, which is given once. */
function createAnswer() {
  const { promise: given, resolve: give, reject } = Promise.withResolvers<string | undefined>();
  let isTaken = false;
  const take = (): boolean => {
    const isFirst = !isTaken;
    isTaken = true;
    return isFirst;
  };
  return {
    /** Of the stream that may become the answer. */
    id: randomUUID(),
    given,
    give,
    isOpen: () => !isTaken,
    /** True for the first who asks, and who has to give it then. */
    take,
    /** Gives what is made, where nobody else gives something. */
    giveBy: async (make: () => Promise<string | undefined>): Promise<void> => {
      if (!take()) return;
      try {
        give(await make());
      } catch (error) {
        reject(error);
      }
    },
    fail: (error: unknown): true => {
      reject(error);
      return true;
    },
  };
}

/** Ids of streams: one that is set, then fresh ones. */
function idsFrom(first: string): () => string {
  let next: string | undefined = first;
  return () => {
    const id = next ?? randomUUID();
    next = undefined;
    return id;
  };
}

function downloadWith({ encodingAESKey, fetch }: BotContext): AiBotTransport['download'] {
  return (media, options) => downloadAiBotMedia(media, { ...options, encodingAESKey, fetch });
}

function thoughtOf(event: AiBotEvent, { thinking }: BotContext): string | undefined {
  if (!isAiBotMessage(event)) return undefined;
  return typeof thinking === 'function' ? thinking(event) : thinking;
}

function isCard(reply: AiBotWholeReply): reply is Extract<AiBotWholeReply, { msgtype: 'template_card' }> {
  return nameOfReply(reply) === 'template_card';
}

const uploaded: ReadonlySet<string> = /* @__PURE__ */ new Set(['file', 'image', 'voice', 'video']);

/** @throws InputError for uploaded files, which the long connection alone takes (path/101463) */
function assertTaken(reply: AiBotWholeReply): void {
  const actual = nameOfReply(reply);
  if (!uploaded.has(actual)) return;
  const limit = ['stream', 'template_card', 'stream_with_template_card'];
  throw inputError('aibot.reply by callback', [{ path: 'msgtype', rule: 'choice', limit, actual }], 101031);
}
