import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nowMs } from '../../callback/testing.ts';
import { byteLength } from '../../content/byte-length.ts';
import type { AiBotMessageAnswer } from '../chat.ts';
import type { AiBotResult } from '../on.ts';
import { botReply } from '../reply/bot-reply.ts';
import { botEvent, poll, tap, textMessage } from '../testing.ts';
import { createAiBotCallback } from './create-ai-bot-callback.ts';
import { memoryStreamStore } from './stream-store.ts';
import { answerOf, credentials, post, settled, setUp } from './testing.ts';

interface StreamAnswer {
  readonly stream: { readonly id: string; readonly content: string; readonly finish: boolean };
}

const notice = {
  card_type: 'text_notice' as const,
  main_title: { title: 'Done' },
  card_action: { type: 1 as const, url: 'https://erp.example/1' },
};
const image = botReply.image(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A source of pieces that the test controls. */
function source() {
  const queue: PromiseWithResolvers<string | undefined>[] = [Promise.withResolvers()];
  return {
    async *pieces(): AsyncGenerator<string> {
      for (let at = 0; ; at += 1) {
        const piece = await queue[at]!.promise;
        if (piece === undefined) return;
        yield piece;
      }
    },
    push: async (piece?: string): Promise<void> => {
      queue.push(Promise.withResolvers());
      queue.at(-2)!.resolve(piece);
      await settled();
    },
  };
}

/** A bot whose answer grows, up to its first answer. */
async function growing(options: Parameters<typeof setUp>[0] = {}, first = 'Look') {
  const set = setUp(options);
  const { pieces, push } = source();
  set.bot.on.text(() => pieces());
  const answering = set.say(textMessage('hi'));
  await push(first);
  const answer = (await answering) as StreamAnswer;
  return { ...set, push, answer, id: answer.stream.id };
}

describe('a stream in callback mode', () => {
  it('is answered with its first state at once, and polls with the newest', async () => {
    const { answer, id, push, askFor, sent, late, errors, elapse } = await growing();
    expect(answer).toEqual({ msgtype: 'stream', stream: { id, content: 'Look', finish: false } });
    expect(await askFor(id)).toMatchObject({ stream: { content: 'Look', finish: false } });
    await push('ing');
    expect(await askFor(id)).toMatchObject({ stream: { content: 'Looking', finish: false } });
    await push('…');
    await push();
    expect(await askFor(id)).toEqual({
      msgtype: 'stream',
      stream: { id, content: 'Looking…', finish: true },
    });
    await elapse();
    expect([sent, late, errors]).toEqual([[], [], []]);
  });

  it('gives the same to a poll that is repeated', async () => {
    const { id, push, askFor } = await growing();
    await push();
    const last = await askFor(id);
    expect(await askFor(id)).toEqual(last);
  });

  it('answers polls of streams that nobody knows with nothing', async () => {
    expect(await setUp().askFor('st-other')).toBeUndefined();
  });

  it('asks for feedback in the first reply alone', async () => {
    const { bot, say, askFor } = setUp();
    const more = Promise.withResolvers<void>();
    bot.on.text(async (_message, chat) => {
      const stream = chat.stream({ feedback: { id: 'fb-1' } });
      await stream.append('a');
      await more.promise;
      await stream.append('b');
    });
    const first = (await say(textMessage('hi'))) as StreamAnswer;
    expect(first).toMatchObject({ stream: { feedback: { id: 'fb-1' } } });
    expect(await askFor(first.stream.id)).toEqual({
      msgtype: 'stream',
      stream: { id: first.stream.id, content: 'a', finish: false },
    });
    more.resolve();
  });

  it('ends with its pictures and its card, which goes out once', async () => {
    const { bot, say, askFor } = setUp();
    const more = Promise.withResolvers<void>();
    bot.on.text(async (_message, chat) => {
      const stream = chat.stream();
      await stream.append('a');
      await more.promise;
      await chat.reply(botReply.templateCard(notice));
      await stream.finish({ msg_item: [image] });
    });
    const { stream } = (await say(textMessage('hi'))) as StreamAnswer;
    more.resolve();
    await settled();
    const last = { ...stream, finish: true, msg_item: [image] };
    expect(await askFor(stream.id)).toEqual({
      msgtype: 'stream_with_template_card',
      stream: last,
      template_card: notice,
    });
    expect(await askFor(stream.id)).toEqual({ msgtype: 'stream', stream: last });
  });

  it('is polled in another process that shares the store', async () => {
    const streams = memoryStreamStore({ now: () => nowMs });
    const { bot, id, push, elapse, sent } = await growing({ streams });
    const other = createAiBotCallback({ ...credentials, bot, streams, now: () => nowMs });
    const ask = async (): Promise<unknown> => answerOf(await other.fetch(post(poll(id))));
    await push('ing');
    expect(await ask()).toMatchObject({ stream: { content: 'Looking', finish: false } });
    await push();
    expect(await ask()).toMatchObject({ stream: { content: 'Looking', finish: true } });
    await elapse();
    expect(sent).toEqual([]);
  });
});

describe('what cannot go by polls', () => {
  it('goes by response_url when a stream takes longer than WeCom asks', async () => {
    let now = nowMs;
    const { id, push, askFor, sent, late } = await growing({ now: () => now });
    now += 351_000;
    expect(await askFor(id)).toMatchObject({ stream: { content: 'Look', finish: true } });
    await push('ing for it');
    await push();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'ing for it' } }]);
    expect(await askFor(id)).toMatchObject({ stream: { content: 'Look', finish: true } });
    expect(late).toEqual([]);
  });

  it('goes by response_url when WeCom stops asking', async () => {
    const { id, push, askFor, sent, elapse } = await growing();
    await push('ing');
    await push();
    expect(sent).toEqual([]);
    await elapse();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'ing' } }]);
    // A poll that comes after all does not say it twice.
    expect(await askFor(id)).toMatchObject({ stream: { content: 'Look', finish: true } });
  });

  it('goes on in the block of code that WeCom stopped asking in', async () => {
    const { push, sent, elapse } = await growing({}, '```js\nconst a = 1;\n');
    await push('const b = 2;\n```');
    await push();
    await elapse();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: '```js\nconst b = 2;\n```' } }]);
  });

  it('goes on in the thoughts that it was ended in', async () => {
    let now = nowMs;
    const { id, push, askFor, sent } = await growing({ now: () => now }, '<think>Look');
    now += 351_000;
    const ended = { content: '<think>Look\n</think>', finish: true };
    expect(await askFor(id)).toMatchObject({ stream: ended });
    await push('ing</think>Here');
    await push();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: '<think>ing</think>Here' } }]);
  });

  it('is all of the text when another took the place of what was seen', async () => {
    const { bot, say, sent, elapse } = setUp();
    bot.on.text(async (_message, chat) => {
      const stream = chat.stream();
      await stream.append('thinking');
      await settled();
      await stream.replace('The answer');
    });
    await say(textMessage('hi'));
    await settled();
    await elapse();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'The answer' } }]);
  });

  it('is a second bubble, for which there is response_url, and what is over after that', async () => {
    const { bot, say, sent, late, errors } = setUp();
    const text = (letter: string): string => `${letter.repeat(99)} `.repeat(204);
    bot.on.text(() => text('a') + text('b') + text('c') + text('d'));
    const { stream } = (await say(textMessage('hi'))) as StreamAnswer;
    await settled();
    expect([sent.length, late.length, errors]).toEqual([1, 2, []]);
    const [posted] = sent as { readonly markdown: { readonly content: string } }[];
    const rest = late as StreamAnswer[];
    const parts = [stream.content, posted!.markdown.content, ...rest.map((reply) => reply.stream.content)];
    expect(parts.every((part) => byteLength(part) <= 20_480)).toBe(true);
    const whole = text('a') + text('b') + text('c') + text('d');
    // Not compared by the framework, which would print both.
    expect(bare(parts.join(' ')) === bare(whole)).toBe(true);
  });

  it('is put together in one message, in order, with its feedback', async () => {
    const { bot, say, sent, late } = setUp();
    bot.on.text(async (_message, chat) => {
      await chat.reply('first');
      await chat.reply(botReply.stream('second', { feedback: { id: 'fb' } }));
      await chat.reply(botReply.streamWithCard('third', notice, { msg_item: [image] }));
    });
    expect(await say(textMessage('hi'))).toMatchObject({ stream: { content: 'first' } });
    await settled();
    expect(sent).toEqual([
      { msgtype: 'markdown', markdown: { content: 'second\n\nthird', feedback: { id: 'fb' } } },
    ]);
    expect(late).toEqual([
      { msgtype: 'stream', stream: { content: '', msg_item: [image] } },
      { msgtype: 'template_card', template_card: notice },
    ]);
  });
});

describe('a text in callback mode', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab. \n中é', '👨‍👩‍👧'), minLength: 1, maxLength: 20 }),
    fc.constantFrom('中文'.repeat(3000), 'a b '.repeat(4000)),
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ piece }) },
    { weight: 2, arbitrary: fc.constant('poll' as const) },
    { weight: 1, arbitrary: fc.constant('wait' as const) },
  );

  it('is not lost, however it comes and however WeCom asks', async () => {
    await fc.assert(
      fc.asyncProperty(piece, fc.array(step, { maxLength: 8 }), async (first, steps) => {
        let now = nowMs;
        const set = await growing({ now: () => now }, first);
        for (const next of steps) {
          if (next === 'wait') now += 200_000;
          else if (next === 'poll') await set.askFor(set.id);
          else await set.push(next.piece);
        }
        await set.push();
        await set.elapse();
        const { content: last } = ((await set.askFor(set.id)) as StreamAnswer).stream;
        const [posted] = set.sent as { readonly markdown: { readonly content: string } }[];
        const rest = (set.late as StreamAnswer[]).map((reply) => reply.stream.content);
        const said = [last, posted?.markdown.content ?? '', ...rest].join(' ');
        const whole = [first, ...steps.map((next) => (typeof next === 'object' ? next.piece : ''))].join('');
        // What was seen before a bubble overflowed may be said again, but nothing is left out.
        const counts = (text: string) => ['a', '中', 'é', '👨‍👩‍👧'].map((letter) => text.split(letter).length);
        const [has, needs] = [counts(said), counts(whole)];
        expect(needs.every((count, at) => count <= has[at]!)).toBe(true);
        expect([set.sent.length <= 1, set.errors]).toEqual([true, []]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a handler that is late', () => {
  const lateBy = (options: Parameters<typeof setUp>[0] = {}) => {
    const set = setUp(options);
    const done = Promise.withResolvers<void>();
    const start = async (message: string): Promise<unknown> => {
      const answering = set.say(message);
      await settled();
      await set.elapse();
      return answering;
    };
    return { ...set, done, start };
  };

  it('answers by response_url, with the whole text at its end', async () => {
    const { bot, start, done, sent } = lateBy();
    bot.on.text(async function* () {
      await done.promise;
      yield 'Look';
      await settled();
      yield 'ing…';
    });
    expect(await start(textMessage('hi'))).toBeUndefined();
    done.resolve();
    await settled();
    await settled();
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'Looking…' } }]);
  });

  it('answers with a card by response_url', async () => {
    const { bot, start, done, sent } = lateBy();
    bot.on.text(async () => {
      await done.promise;
      return botReply.templateCard(notice);
    });
    await start(textMessage('hi'));
    done.resolve();
    await settled();
    expect(sent).toEqual([{ msgtype: 'template_card', template_card: notice }]);
  });

  it.each<readonly [string, string, unknown]>([
    ['a welcome', botEvent('enter_chat'), { msgtype: 'text', text: { content: 'Hello' } }],
    [
      'a card update for some members',
      tap('approve'),
      {
        response_type: 'update_template_card',
        userids: ['LiLei'],
        template_card: { ...notice, task_id: 'task-1' },
      },
    ],
  ])('is told of when its answer cannot be sent any more: %s', async (_title, message, reply) => {
    const { bot, start, done, late, sent } = lateBy();
    bot.on.enterChat(async () => {
      await done.promise;
      return 'Hello';
    });
    bot.on.templateCardEvent(async () => {
      await done.promise;
      return botReply.updateTemplateCard(notice, ['LiLei']);
    });
    expect(await start(message)).toBeUndefined();
    done.resolve();
    await settled();
    expect([late, sent]).toEqual([[reply], []]);
  });

  it('updates no card any more, and says the same by a new one', async () => {
    const { bot, start, done, late, sent, errors } = lateBy();
    bot.on.templateCardEvent(async () => {
      await done.promise;
      return botReply.updateTemplateCard(notice);
    });
    expect(await start(tap('approve'))).toBeUndefined();
    done.resolve();
    await settled();
    expect([late, sent, errors]).toEqual([[], [{ msgtype: 'template_card', template_card: notice }], []]);
  });

  it('is an error when nobody takes its answer', async () => {
    const { bot, start, done, errors } = lateBy({ onLateReply: undefined });
    bot.on.enterChat(async () => {
      await done.promise;
      return 'Hello';
    });
    await start(botEvent('enter_chat'));
    done.resolve();
    await settled();
    expect(errors).toEqual([expect.objectContaining({ code: 'unsent_reply', msgtype: 'text' })]);
  });

  it('is told of when response_url is refused, and its answer is not lost', async () => {
    const { bot, start, done, errors, late } = lateBy({
      fetch: async () => Response.json({ errcode: 40008, errmsg: 'invalid message type' }),
    });
    bot.on.text(async () => {
      await done.promise;
      return 'late';
    });
    await start(textMessage('hi'));
    done.resolve();
    await settled();
    expect(errors).toEqual([expect.objectContaining({ code: 'api', errcode: 40008 })]);
    expect(late).toEqual([{ msgtype: 'stream', stream: { content: 'late' } }]);
  });

  describe('and whose bubble says so', () => {
    const thinking = '<think>…</think>';
    const started = async (
      options: Parameters<typeof setUp>[0],
      answer: () => AiBotResult<AiBotMessageAnswer>,
    ) => {
      const set = lateBy({ thinking, ...options });
      set.bot.on.text(async () => {
        await set.done.promise;
        return answer();
      });
      const first = (await set.start(textMessage('hi'))) as StreamAnswer;
      expect(first).toMatchObject({ stream: { content: thinking, finish: false } });
      return { ...set, id: first.stream.id };
    };

    it('goes on in that bubble', async () => {
      const { id, askFor, done, sent } = await started({}, () => 'The answer');
      expect(await askFor(id)).toMatchObject({ stream: { content: thinking, finish: false } });
      done.resolve();
      await settled();
      expect(await askFor(id)).toMatchObject({ stream: { id, content: 'The answer', finish: true } });
      expect(sent).toEqual([]);
    });

    it('ends it with a card', async () => {
      const { id, askFor, done } = await started({}, () => botReply.templateCard(notice));
      done.resolve();
      await settled();
      expect(await askFor(id)).toMatchObject({
        msgtype: 'stream_with_template_card',
        stream: { id, content: thinking, finish: true },
        template_card: notice,
      });
    });

    it('ends it when there is nothing to say, or when the handler fails', async () => {
      for (const answer of [() => undefined, () => Promise.reject(new Error('model'))]) {
        const { id, askFor, done } = await started({}, answer);
        done.resolve();
        await settled();
        expect(await askFor(id)).toMatchObject({ stream: { content: thinking, finish: true } });
      }
    });

    it('is for messages alone, and for those that a function says', async () => {
      const { bot, start, done } = lateBy({
        thinking: ({ msgtype }) => (msgtype === 'image' ? thinking : undefined),
      });
      bot.on.any(() => done.promise);
      expect(await start(textMessage('hi'))).toBeUndefined();
      expect(await start(tap('x'))).toBeUndefined();
      const picture = { msgtype: 'image', image: { url: 'https://cos.example/1' } };
      expect(await start(textMessage('', 'bm-3', picture))).toMatchObject({ stream: { content: thinking } });
      done.resolve();
    });
  });
});

describe('a store of streams in memory', () => {
  it('forgets what is old, and the oldest when there is too much', () => {
    let now = 0;
    const store = memoryStreamStore({ maxChars: 10, now: () => now });
    store.set('a', '12345', 1000);
    store.set('b', '12345', 1000);
    expect([store.get('a'), store.get('b')]).toEqual(['12345', '12345']);
    store.set('c', '1', 1000);
    expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([undefined, '12345', '1']);
    store.set('d', '12345678901', 1000);
    expect([store.get('b'), store.get('d')]).toEqual([undefined, '12345678901']);
    now = 1000;
    expect(store.get('d')).toBeUndefined();
    store.delete('d');
    store.set('e', '1', 1000);
    expect(store.get('e')).toBe('1');
  });
});
