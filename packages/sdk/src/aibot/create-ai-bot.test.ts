import { describe, expect, it } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import type { AiBotUpdatedTemplateCard } from '../operations/named.gen.ts';
import type { AiBotMessageChat } from './chat.ts';
import { createAiBot, type AiBot } from './create-ai-bot.ts';
import { botReply } from './reply/bot-reply.ts';
import { botEvent, eventOf, message, recordingTransport, tap, textMessage } from './testing.ts';

const notice: AiBotUpdatedTemplateCard = {
  card_type: 'text_notice',
  main_title: { title: 'Approved' },
  card_action: { type: 1, url: 'https://erp.example/1' },
};

const pieces = (...texts: readonly string[]): ReadableStream<string> =>
  new ReadableStream({
    start: (controller) => {
      for (const text of texts) controller.enqueue(text);
      controller.close();
    },
  });

async function ran(register: (bot: AiBot) => void, plaintext = textMessage('hi')) {
  const bot = createAiBot();
  register(bot);
  const transport = recordingTransport();
  await bot.run(eventOf(plaintext), transport);
  return transport;
}

describe('the answer of a handler', () => {
  it('is a finished stream when it is a text', async () => {
    const { snapshots } = await ran((bot) => bot.on.text(({ text }) => `${text.content}!`));
    expect(snapshots).toEqual([{ id: 'st-1', content: 'hi!', finish: true }]);
  });

  it('is a welcome when it is a text to who opened the chat', async () => {
    const { replies } = await ran((bot) => bot.on.enterChat(() => 'Hello'), botEvent('enter_chat'));
    expect(replies).toEqual([{ msgtype: 'text', text: { content: 'Hello' } }]);
  });

  it('is a stream of pieces when it is a generator', async () => {
    const { bubbles } = await ran((bot) =>
      bot.on.text(async function* () {
        yield 'Look';
        await new Promise((resolve) => setImmediate(resolve));
        yield 'ing…';
      }),
    );
    expect(bubbles()).toEqual([{ id: 'st-1', content: 'Looking…', finish: true }]);
  });

  it.each([
    [42, 'a number'],
    [false, 'a boolean'],
    [['a'], 'a list'],
    [{ content: 'a' }, 'an object without msgtype'],
    [{ msgtype: 5 }, 'an object without msgtype'],
    [() => 'a', 'a function'],
  ])('is refused in words when it is %j', async (answer, kind) => {
    const message = `aibot.reply: a handler gave ${kind}; it may give nothing, a text, an asynchronous iterable of texts`;
    for (const register of [
      (bot: AiBot) => bot.on.text(() => answer as never),
      (bot: AiBot) => bot.on.any((_event, chat) => chat.reply(answer as never)),
    ]) {
      const error: unknown = await ran(register).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(message);
    }
    await expect(ran((bot) => bot.on.text((_message, chat) => chat.reply(null as never)))).rejects.toThrow(
      'a handler gave null; it may give',
    );
  });

  it('is a stream of pieces when it is any asynchronous iterable', async () => {
    const { bubbles } = await ran((bot) => bot.on.text(() => pieces('a', 'b')));
    expect(bubbles()).toEqual([{ id: 'st-1', content: 'ab', finish: true }]);
  });

  it('is a card', async () => {
    const card = { ...notice, card_type: 'text_notice' as const };
    const { replies } = await ran((bot) => bot.on.text(() => botReply.templateCard(card)));
    expect(replies).toEqual([{ msgtype: 'template_card', template_card: card }]);
  });

  it('is a stream with a card, a picture and a question for feedback', async () => {
    const image = botReply.image(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
    const { snapshots } = await ran((bot) =>
      bot.on.text(() =>
        botReply.streamWithCard('text', notice, { msg_item: [image], feedback: { id: 'fb-1' } }),
      ),
    );
    expect(snapshots.at(-1)).toEqual({
      id: 'st-1',
      content: 'text',
      finish: true,
      feedback: { id: 'fb-1' },
      msg_item: [image],
      template_card: notice,
    });
    expect(snapshots).toHaveLength(1);
  });

  it('updates the card that was tapped, whose task it names', async () => {
    const { replies } = await ran(
      (bot) =>
        bot.on.templateCardEvent({ key: 'approve' }, () => botReply.updateTemplateCard(notice, ['LiLei'])),
      tap('approve'),
    );
    expect(replies).toEqual([
      {
        response_type: 'update_template_card',
        userids: ['LiLei'],
        template_card: { ...notice, task_id: 'task-1' },
      },
    ]);
  });

  it('is nothing when there is none', async () => {
    const { snapshots, replies } = await ran((bot) => {
      bot.on.text(() => undefined);
      bot.on.text(async () => undefined);
      bot.on.text(async function* () {});
    });
    expect([snapshots, replies]).toEqual([[], []]);
  });

  it('is that of the first handler that has one; the others run all the same', async () => {
    const seen: string[] = [];
    const { snapshots } = await ran((bot) => {
      bot.on.any(({ kind }) => void seen.push(kind));
      bot.on.text(() => 'first');
      bot.on.message(() => 'second');
      bot.on.message(({ msgtype }) => void seen.push(msgtype));
    });
    expect(snapshots.map(({ content }) => content)).toEqual(['first']);
    expect(seen).toEqual(['aibot.message.text', 'text']);
  });

  it.each<readonly [string, (bot: AiBot) => void, string, string]>([
    ['a text to a tap', (bot) => bot.on.any(() => 'no'), tap('x'), 'update_template_card'],
    [
      'a stream to a tap',
      (bot) =>
        bot.on.any(async function* () {
          yield 'no';
        }),
      tap('x'),
      'update_template_card',
    ],
    ['a welcome to a message', (bot) => bot.on.any(() => botReply.text('no')), textMessage('hi'), 'stream'],
    [
      'an update to a message',
      (bot) => bot.on.any(() => botReply.updateTemplateCard(notice)),
      textMessage('hi'),
      'stream',
    ],
    [
      'a stream to who opened the chat',
      (bot) => bot.on.any(() => botReply.stream('no')),
      botEvent('enter_chat'),
      'template_card',
    ],
    [
      'anything to feedback',
      (bot) => bot.on.any(() => 'no'),
      botEvent('feedback_event', { id: 'f', type: 1 }),
      'nothing',
    ],
  ])('is refused when it does not fit: %s', async (_title, register, plaintext, takes) => {
    await expect(ran(register, plaintext)).rejects.toMatchObject({
      name: 'InputError',
      issues: [{ path: 'msgtype', rule: 'choice', limit: expect.arrayContaining([takes]) }],
    });
  });

  it('may be any to an event that this version does not know', async () => {
    const unknown = JSON.stringify({ msgid: 'm', msgtype: 'sticker' });
    const { snapshots } = await ran((bot) => bot.on.unknown(({ name }) => name), unknown);
    expect(snapshots.map(({ content }) => content)).toEqual(['aibot.message.sticker']);
  });
});

describe('the chat', () => {
  it('opens streams, and finishes those that a handler leaves open', async () => {
    const { bubbles } = await ran((bot) =>
      bot.on.text(async (_message, chat) => {
        const stream = chat.stream({ feedback: { id: 'fb' } });
        await stream.append('one');
        await stream.append(' two');
        const other = chat.stream();
        await other.replace('three');
        await other.finish();
      }),
    );
    expect(bubbles()).toMatchObject([
      { content: 'one two', finish: true },
      { content: 'three', finish: true },
    ]);
  });

  it('finishes the streams of a handler that fails, which fails all the same', async () => {
    const bot = createAiBot();
    bot.on.text(async function* () {
      yield 'half';
      throw new Error('model');
    });
    const transport = recordingTransport();
    await expect(bot.run(message, transport)).rejects.toThrow('model');
    expect(transport.bubbles()).toEqual([{ id: 'st-1', content: 'half', finish: true }]);
  });

  it('answers before the handler is done', async () => {
    const { replies, snapshots } = await ran((bot) =>
      bot.on.text(async (_message, chat) => {
        await chat.reply(botReply.templateCard(notice));
        return 'and this';
      }),
    );
    expect(replies).toHaveLength(1);
    expect(snapshots.map(({ content }) => content)).toEqual(['and this']);
  });

  it('waits for what a handler says without waiting for it', async () => {
    const { replies } = await ran((bot) =>
      bot.on.text((_message, chat) => {
        const said = [chat.reply(botReply.templateCard(notice)), chat.reply(botReply.templateCard(notice))];
        expect(said).toHaveLength(2);
      }),
    );
    expect(replies).toHaveLength(2);
  });

  it('is closed when the handlers are done', async () => {
    let kept: AiBotMessageChat | undefined;
    await ran((bot) =>
      bot.on.text((_message, chat) => {
        kept = chat;
      }),
    );
    await expect(kept?.reply('late')).rejects.toThrow('the handler is done');
    expect(() => kept?.stream()).toThrow('the handler is done');
  });

  it('opens no stream to what takes none', async () => {
    const run = ran((bot) => bot.on.any((_event, chat) => void chat.stream()), botEvent('enter_chat'));
    await expect(run).rejects.toThrow('takes no stream');
  });

  it('tells of what kept a stream from going out', async () => {
    const bot = createAiBot();
    bot.on.text(() => 'lost');
    const transport = recordingTransport(() => Promise.reject(new Error('closed')));
    await expect(bot.run(message, transport)).rejects.toThrow(/^closed$/);
  });
});

describe('middleware', () => {
  it('stands around all handlers, and may turn events away', async () => {
    const seen: unknown[] = [];
    const { snapshots } = await ran((bot) => {
      bot.on.text(() => 'answer');
      bot.use(async (event, next) => {
        seen.push(event.kind, await next());
      });
      bot.use((_event, next) => next());
    });
    expect(seen).toEqual(['aibot.message.text', 'answer']);
    expect(snapshots).toHaveLength(1);
    const turned = await ran((bot) => {
      bot.on.text(() => expect.fail('must not run'));
      bot.use(() => 'closed');
    });
    expect(turned.snapshots.map(({ content }) => content)).toEqual(['closed']);
  });
});

describe('a filter', () => {
  it('narrows a handler to a key or to what a function says', async () => {
    const seen: string[] = [];
    await ran((bot) => {
      bot.on.templateCardEvent({ key: 'approve' }, () => void seen.push('approve'));
      bot.on.templateCardEvent({ key: 'reject' }, () => void seen.push('reject'));
      bot.on.templateCardEvent(
        ({ from }) => from.userid === 'LiLei',
        () => void seen.push('LiLei'),
      );
    }, tap('approve'));
    expect(seen).toEqual(['approve', 'LiLei']);
  });

  it('needs a handler after it', () => {
    const on: { readonly templateCardEvent: (filter: never) => void } = createAiBot().on;
    expect(() => on.templateCardEvent({ key: 'approve' } as never)).toThrow(TypeError);
  });
});

describe('a reply that breaks a limit', () => {
  const long = 'x'.repeat(257);
  it.each<readonly [string, () => unknown]>([
    ['a welcome of nothing', () => botReply.text('')],
    ['a welcome of 20481 bytes', () => botReply.text('x'.repeat(20_481))],
    ['a feedback id of 257 bytes', () => botReply.stream('', { feedback: { id: long } })],
    [
      '11 pictures',
      () =>
        botReply.stream('', {
          msg_item: Array.from({ length: 11 }, () => botReply.image(Uint8Array.from([0xff, 0xd8, 0xff]))),
        }),
    ],
    ['a GIF', () => botReply.image(new TextEncoder().encode('GIF89a'))],
    ['a picture of more than 10 MiB', () => botReply.image(new Uint8Array(10 * 1024 * 1024 + 1))],
    [
      'a card without a title',
      () =>
        botReply.templateCard({
          card_type: 'text_notice',
          card_action: { type: 1, url: 'https://a.example' },
        }),
    ],
    [
      'a menu without a task',
      () =>
        botReply.templateCard({
          ...notice,
          action_menu: { desc: 'd', action_list: [{ text: 't', key: 'k' }] },
        }),
    ],
    [
      'a link that asks nothing',
      () => botReply.templateCard({ ...notice, jump_list: [{ type: 3, title: 't' }] }),
    ],
    ['a media id of nothing', () => botReply.media('video', '')],
  ])('is refused where it is made: %s', (_title, make) => {
    expect(make).toThrow(InputError);
  });

  it('is refused where a handler returns it as an object', async () => {
    const run = ran((bot) =>
      bot.on.text(() => ({ msgtype: 'stream', stream: { content: '', feedback: { id: long } } })),
    );
    await expect(run).rejects.toThrow('stream.feedback.id is 257 bytes of UTF-8; the limit is 256');
  });
});
