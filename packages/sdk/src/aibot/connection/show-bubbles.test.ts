import { describe, expect, it } from 'vitest';
import { botHarness, feed, say, streamOf, type BotHarness, type Feed } from '../../../test/bot-harness.ts';
import type { BotFrame, BotPeer } from '../../../test/scripted-bot-server.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import { botReply } from '../reply/bot-reply.ts';

/** A bot that streams what the test feeds it, and a message that it answers. */
async function streaming(
  options: Partial<AiBotConnectionOptions> = {},
): Promise<{ readonly harness: BotHarness; readonly peer: BotPeer; readonly source: Feed }> {
  // Tests let minutes pass at once, in which nothing comes.
  const harness = await botHarness({ heartbeatMs: 3_600_000, ...options });
  const source = feed();
  harness.bot.on.text(() => source.pieces);
  const peer = await harness.accept();
  say(peer, 'hi');
  return { harness, peer, source };
}

/** The next frame, acknowledged, after the pause that follows. */
async function take(peer: BotPeer, harness: BotHarness): Promise<Readonly<Record<string, unknown>>> {
  const frame = await peer.next();
  peer.ack(frame);
  if (streamOf(frame)['finish'] !== true) await harness.clock.elapse(500);
  return streamOf(frame);
}

const refuse = (peer: BotPeer, frame: BotFrame, errcode: number): void =>
  peer.ack(frame, { errcode, errmsg: 'refused' });

describe('a stream', () => {
  it('grows as the text does, and has the whole text each time', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('Look');
    const first = await take(peer, harness);
    source.put('ing');
    const second = await take(peer, harness);
    source.put('…');
    source.end();
    const last = await take(peer, harness);
    const { id } = first;
    expect([first, second, last]).toEqual([
      { id, finish: false, content: 'Look' },
      { id, finish: false, content: 'Looking' },
      { id, finish: true, content: 'Looking…' },
    ]);
  });

  it('puts together what comes while a state is on its way', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('a');
    const frame = await peer.next();
    for (const piece of 'bcdef') source.put(piece);
    peer.ack(frame);
    await harness.clock.elapse(500);
    expect(streamOf(await peer.next())).toMatchObject({ content: 'abcdef' });
    expect(peer.unread()).toBe(0);
  });

  it('is not sent faster than the interval, of which the time on the way is a part', async () => {
    const { harness, peer, source } = await streaming({ streamIntervalMs: 2000 });
    await using _ = harness;
    source.put('a');
    const frame = await peer.next();
    harness.clock.advance(300);
    peer.ack(frame);
    source.put('b');
    await harness.clock.elapse(1700);
    expect(streamOf(await peer.next())).toMatchObject({ content: 'ab' });
  });

  it('leaves out a state that is refused for being too many, and slows down', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('a');
    refuse(peer, await peer.next(), 846607);
    source.put('b');
    await harness.clock.elapse(2000);
    refuse(peer, await peer.next(), 846607);
    source.put('c');
    await harness.clock.elapse(4000);
    expect(streamOf(await peer.next())).toMatchObject({ content: 'abc' });
    expect(harness.errors).toEqual([]);
  });

  it('does not lose its end when that is refused for being too many', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('all');
    await take(peer, harness);
    source.end();
    for (const pause of [2000, 4000, 8000]) {
      refuse(peer, await peer.next(), 846607);
      await harness.clock.elapse(pause);
    }
    expect(await take(peer, harness)).toMatchObject({ content: 'all', finish: true });
    expect(harness.errors).toEqual([]);
  });

  it('is told in the end when it cannot be sent for long', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('all');
    await take(peer, harness);
    source.end();
    for (const pause of [2000, 4000, 8000, 16_000]) {
      refuse(peer, await peer.next(), 846607);
      await harness.clock.elapse(pause);
    }
    refuse(peer, await peer.next(), 846607);
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ code: 'rate_limit', errcode: 846607 }]);
  });

  it('leaves out a state that is not acknowledged, and sends its end again', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('a');
    await peer.next();
    source.put('b');
    source.end();
    await harness.clock.elapse(5000);
    await peer.next();
    await harness.clock.elapse(5000);
    expect(await take(peer, harness)).toMatchObject({ content: 'ab', finish: true });
    expect(harness.errors).toEqual([]);
  });

  it('goes on over the next connection, with the state that was on its way', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('a');
    const { id, content } = streamOf(await peer.next());
    peer.terminate();
    const next = await harness.acceptAgain();
    const again = await next.next();
    expect(streamOf(again)).toEqual({ id, content, finish: false });
    next.ack(again);
    source.put('b');
    source.end();
    expect(await take(next, harness)).toEqual({ id, content: 'ab', finish: true });
  });

  it('asks for feedback with the first state that arrives', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(async (_message, chat) => {
      const stream = chat.stream({ feedback: { id: 'fb' } });
      await stream.append('a');
      await more.promise;
      await stream.append('b');
    });
    const more = Promise.withResolvers<void>();
    const peer = await harness.accept();
    say(peer, 'hi');
    const frame = await peer.next();
    expect(streamOf(frame)).toMatchObject({ feedback: { id: 'fb' } });
    refuse(peer, frame, 846607);
    more.resolve();
    await harness.clock.elapse(2000);
    expect(await take(peer, harness)).toMatchObject({ content: 'ab', feedback: { id: 'fb' } });
  });
});

describe('a stream that grows longer than WeCom lets it', () => {
  const limit = 585_000;

  it('is finished in time and goes on in a new bubble', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('first ');
    const first = await take(peer, harness);
    await harness.clock.elapse(limit);
    expect(await take(peer, harness)).toEqual({ id: first['id'], finish: true, content: 'first ' });
    source.put('second');
    source.end();
    const second = await take(peer, harness);
    expect(second).toMatchObject({ content: 'second', finish: true });
    expect(second['id']).not.toBe(first['id']);
    expect(harness.errors).toEqual([]);
  });

  it('opens its block of code again', async () => {
    const { harness, peer, source } = await streaming({ streamLimitMs: 360_000 });
    await using _ = harness;
    source.put('```ts\nconst a = 1;');
    await take(peer, harness);
    await harness.clock.elapse(345_000);
    expect(await take(peer, harness)).toMatchObject({ content: '```ts\nconst a = 1;\n```' });
    source.put('\nconst b = 2;\n```');
    source.end();
    expect(await take(peer, harness)).toMatchObject({ content: '```ts\nconst b = 2;\n```' });
  });

  it('ends there when nothing follows', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('all');
    await take(peer, harness);
    await harness.clock.elapse(limit);
    await take(peer, harness);
    source.end();
    await harness.connection.close();
    expect([peer.unread(), harness.errors, harness.clock.sleeping()]).toEqual([0, [], []]);
  });

  it.each([[false], [true]])(
    'goes on in a new bubble when WeCom ended it before (at its end: %s)',
    async (atEnd) => {
      const { harness, peer, source } = await streaming();
      await using _ = harness;
      source.put('first ');
      const first = await take(peer, harness);
      source.put('second');
      if (atEnd) source.end();
      const refused = await peer.next();
      refuse(peer, refused, 846608);
      const second = await take(peer, harness);
      expect(second).toMatchObject({ content: 'second', finish: atEnd });
      expect(second['id']).not.toBe(first['id']);
      expect(harness.errors).toEqual([]);
    },
  );

  it('is an error when WeCom refuses the new bubble too', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('all');
    source.end();
    refuse(peer, await peer.next(), 846608);
    refuse(peer, await peer.next(), 846608);
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ errcode: 846608 }]);
  });
});

describe('a message that WeCom does not know any more', () => {
  it('gets its answer as a message of its own', async () => {
    const { harness, peer, source } = await streaming();
    await using _ = harness;
    source.put('a');
    refuse(peer, await peer.next(), 846604);
    await harness.clock.elapse(500);
    source.put('b');
    source.end();
    const frame = await peer.next();
    peer.ack(frame);
    expect(frame).toMatchObject({
      cmd: 'aibot_send_msg',
      body: { chatid: 'LiLei', chat_type: 1, msgtype: 'markdown', markdown: { content: 'ab' } },
    });
    await harness.connection.close();
    expect(harness.errors).toEqual([]);
  });
});

describe('what the long connection does not take with a stream', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);

  it('comes without an empty bubble where there is no text', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(({ text: { content } }) =>
      content === 'nothing' ? feedNothing() : botReply.stream('', { msg_item: [botReply.image(png)] }),
    );
    const peer = await harness.accept();
    say(peer, 'nothing');
    say(peer, 'picture');
    expect((await peer.next()).cmd).toBe('aibot_upload_media_init');
    expect(harness.errors).toEqual([]);
  });

  async function* feedNothing(): AsyncGenerator<string> {
    // Nothing to say.
  }

  it('follows it: pictures are uploaded, and a card is an answer of its own', async () => {
    await using harness = await botHarness();
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'Stock' },
      card_action: { type: 1, url: 'https://erp.example/1' },
    } as const;
    harness.bot.on.text(() => botReply.streamWithCard('Here', card, { msg_item: [botReply.image(png)] }));
    const peer = await harness.accept();
    say(peer, 'hi');
    expect(await take(peer, harness)).toMatchObject({ content: 'Here', finish: true });
    const init = await peer.next();
    expect(init.body).toMatchObject({
      type: 'image',
      filename: 'image.png',
      total_size: 10,
      total_chunks: 1,
    });
    peer.ack(init, { body: { upload_id: 'UP' } });
    peer.ack(await peer.next());
    peer.ack(await peer.next(), { body: { type: 'image', media_id: 'M1', created_at: '1' } });
    const image = await peer.next();
    expect(image.body).toEqual({ msgtype: 'image', image: { media_id: 'M1' } });
    peer.ack(image);
    const last = await peer.next();
    expect(last.body).toEqual({ msgtype: 'template_card', template_card: card });
    expect([image, last].map(({ headers }) => headers.req_id)).toEqual(['hi', 'hi']);
  });
});
