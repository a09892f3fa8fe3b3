import { describe, expect, it } from 'vitest';
import { botHarness, failureOf, happen, say, streamOf, tap } from '../../../test/bot-harness.ts';
import { botReply } from '../reply/bot-reply.ts';
import { connectAiBot } from './connect-ai-bot.ts';
import type { AiBotConnectionState } from './connection-state.ts';

const card = {
  card_type: 'text_notice',
  main_title: { title: 'Approved' },
  card_action: { type: 1, url: 'https://erp.example/1' },
} as const;

describe('a bot on the long connection', () => {
  it('answers a message under its req_id', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(({ text: { content } }) => `You said ${content}`);
    const peer = await harness.accept();
    say(peer, 'hi');
    expect(await peer.next()).toEqual({
      cmd: 'aibot_respond_msg',
      headers: { req_id: 'hi' },
      body: {
        msgtype: 'stream',
        stream: { id: expect.any(String), finish: true, content: 'You said hi' },
      },
    });
  });

  it('greets those who open the chat, and changes the cards that are tapped', async () => {
    await using harness = await botHarness();
    harness.bot.on.enterChat(() => 'Hello');
    harness.bot.on.templateCardEvent({ key: 'approve' }, () => botReply.updateTemplateCard(card));
    const peer = await harness.accept();
    happen(peer, 'enter_chat');
    expect(await peer.next()).toEqual({
      cmd: 'aibot_respond_welcome_msg',
      headers: { req_id: 'enter_chat' },
      body: { msgtype: 'text', text: { content: 'Hello' } },
    });
    tap(peer, 'approve');
    expect(await peer.next()).toEqual({
      cmd: 'aibot_respond_update_msg',
      headers: { req_id: 'template_card_event' },
      body: { response_type: 'update_template_card', template_card: { ...card, task_id: 'task-1' } },
    });
  });

  it('gives several answers in their order, each when the former was acknowledged', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(async (_message, chat) => {
      const answers = [chat.reply(botReply.media('file', 'M1')), chat.reply('done')];
      await Promise.all(answers);
    });
    const peer = await harness.accept();
    say(peer, 'both');
    const first = await peer.next();
    expect([first.body, peer.unread()]).toEqual([{ msgtype: 'file', file: { media_id: 'M1' } }, 0]);
    peer.ack(first);
    expect(streamOf(await peer.next())).toMatchObject({ content: 'done', finish: true });
  });

  it('answers messages side by side', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(({ text: { content } }) => content);
    const peer = await harness.accept();
    say(peer, 'one');
    say(peer, 'two');
    const frames = [await peer.next(), await peer.next()];
    expect(frames.map(({ headers }) => headers.req_id)).toEqual(['one', 'two']);
  });

  it('handles a message that comes twice once', async () => {
    await using harness = await botHarness();
    const contents: string[] = [];
    harness.bot.on.text(({ text: { content } }) => {
      contents.push(content);
      return content;
    });
    const peer = await harness.accept();
    say(peer, 'first', { msgid: 'm1' });
    say(peer, 'again', { msgid: 'm1' });
    say(peer, 'second', { msgid: 'm2' });
    await peer.next();
    await peer.next();
    expect(contents).toEqual(['first', 'second']);
  });

  it('handles a message although the store of the known ones fails, and says so', async () => {
    const seen = { claim: () => Promise.reject(new Error('no store')), release: () => undefined };
    await using harness = await botHarness({ seen });
    harness.bot.on.text(() => 'answer');
    const peer = await harness.accept();
    say(peer, 'hi');
    expect(streamOf(await peer.next())).toMatchObject({ content: 'answer' });
    expect(harness.errors).toEqual([new Error('no store')]);
  });

  it('reports handlers that fail and goes on', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(({ text: { content } }) => {
      if (content === 'bad') throw new Error('my fault');
      return content;
    });
    const peer = await harness.accept();
    say(peer, 'bad');
    say(peer, 'good');
    expect(streamOf(await peer.next())).toMatchObject({ content: 'good' });
    expect(harness.errors).toEqual([new Error('my fault')]);
  });

  it('reports commands that it does not know, and hands on kinds that it does not know', async () => {
    await using harness = await botHarness();
    const name = Promise.withResolvers<string>();
    harness.bot.on.unknown((event) => name.resolve(event.name));
    const peer = await harness.accept();
    peer.push('aibot_something', 'r', {});
    say(peer, 'x', { msgtype: 'hologram' });
    expect(await name.promise).toBe('aibot.message.hologram');
    expect(harness.errors).toMatchObject([{ code: 'aibot_connection', reason: 'frame' }]);
  });

  it('answers messages of a kind that it does not know', async () => {
    await using harness = await botHarness();
    const called = Promise.withResolvers<void>();
    const thought = Promise.withResolvers<void>();
    harness.bot.on.unknown(async () => {
      called.resolve();
      await thought.promise;
      return botReply.media('file', 'M1');
    });
    const peer = await harness.accept();
    say(peer, 'x', { msgtype: 'hologram' });
    await called.promise;
    harness.clock.advance(10_000);
    thought.resolve();
    const { cmd, headers } = await peer.next();
    expect([cmd, headers.req_id]).toEqual(['aibot_respond_msg', 'x']);
  });

  it('reports what WeCom refuses', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(() => botReply.media('file', 'M1'));
    const peer = await harness.accept();
    say(peer, 'hi');
    peer.ack(await peer.next(), { errcode: 846697, errmsg: 'file type not supported' });
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ code: 'api', errcode: 846697, operation: 'aibot.respond' }]);
  });
});

describe('an answer that is late', () => {
  const respondByUrl = 'https://qyapi.example/cgi-bin/aibot/response?response_code=RC1';

  it('is an error where WeCom takes it within five seconds only', async () => {
    await using harness = await botHarness();
    const greeting = Promise.withResolvers<string>();
    const called = Promise.withResolvers<void>();
    harness.bot.on.enterChat(() => {
      called.resolve();
      return greeting.promise;
    });
    const peer = await harness.accept();
    happen(peer, 'enter_chat');
    await called.promise;
    harness.clock.advance(5000);
    greeting.resolve('Hello');
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ code: 'aibot_connection', reason: 'late' }]);
    expect(peer.unread()).toBe(0);
  });

  it('is handed back to a program that asks for it', async () => {
    const late: unknown[] = [];
    await using harness = await botHarness({
      onLateReply: (reply, { kind }) => late.push([reply, kind]),
    });
    const greeting = Promise.withResolvers<string>();
    harness.bot.on.enterChat(() => greeting.promise);
    const peer = await harness.accept();
    happen(peer, 'enter_chat');
    harness.bot.on.text(() => 'next');
    say(peer, 'hi');
    peer.ack(await peer.next());
    harness.clock.advance(5000);
    greeting.resolve('Hello');
    await harness.connection.close();
    const reply = { msgtype: 'text', text: { content: 'Hello' } };
    expect([late, harness.errors]).toEqual([[[reply, 'aibot.event.enter_chat']], []]);
  });

  it.each([
    ['', {}],
    [' and WeCom says so', { errcode: 846605, errmsg: 'invalid req_id' }],
  ])('goes out as a further card when it updates one%s', async (_title, refusal) => {
    const posted = Promise.withResolvers<unknown>();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      posted.resolve([input, JSON.parse(String(init?.body))]);
      return Response.json({ errcode: 0, errmsg: 'ok' });
    };
    await using harness = await botHarness({ fetch });
    const called = Promise.withResolvers<void>();
    const approval = Promise.withResolvers<void>();
    harness.bot.on.templateCardEvent(async () => {
      called.resolve();
      await approval.promise;
      return botReply.updateTemplateCard(card);
    });
    const peer = await harness.accept();
    tap(peer, 'approve', { response_url: respondByUrl });
    await called.promise;
    if (!('errcode' in refusal)) harness.clock.advance(5000);
    approval.resolve();
    if ('errcode' in refusal) peer.ack(await peer.next(), refusal);
    expect(await posted.promise).toEqual([respondByUrl, { msgtype: 'template_card', template_card: card }]);
    expect(harness.errors).toEqual([]);
  });

  it('is told of when response_url is refused too', async () => {
    const late: unknown[] = [];
    await using harness = await botHarness({
      fetch: async () => Response.json({ errcode: 40008, errmsg: 'invalid message type' }),
      onLateReply: (reply) => late.push(reply),
    });
    const called = Promise.withResolvers<void>();
    const approval = Promise.withResolvers<void>();
    harness.bot.on.templateCardEvent(async () => {
      called.resolve();
      await approval.promise;
      return botReply.updateTemplateCard(card);
    });
    const peer = await harness.accept();
    tap(peer, 'approve', { response_url: respondByUrl });
    await called.promise;
    harness.clock.advance(5000);
    approval.resolve();
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ errcode: 40008 }]);
    const template_card = { ...card, task_id: 'task-1' };
    expect(late).toEqual([{ response_type: 'update_template_card', template_card }]);
  });

  it.each([
    [
      'has buttons',
      { ...card, card_type: 'button_interaction', button_list: [{ text: 'ok', key: 'k' }] },
      [],
    ],
    ['is for some only', card, ['LiLei']],
  ] as const)('is an error when the card %s', async (_title, next, userids) => {
    await using harness = await botHarness({ fetch: () => expect.fail('must not be sent') });
    const called = Promise.withResolvers<void>();
    const approval = Promise.withResolvers<void>();
    harness.bot.on.templateCardEvent(async () => {
      called.resolve();
      await approval.promise;
      return botReply.updateTemplateCard(next, userids);
    });
    const peer = await harness.accept();
    tap(peer, 'approve', { response_url: respondByUrl });
    await called.promise;
    harness.clock.advance(5000);
    approval.resolve();
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ code: 'aibot_connection', reason: 'late' }]);
  });

  it('waits for a connection no longer than WeCom waits for it', async () => {
    await using harness = await botHarness();
    const called = Promise.withResolvers<void>();
    const greeting = Promise.withResolvers<string>();
    harness.bot.on.enterChat(() => {
      called.resolve();
      return greeting.promise;
    });
    const peer = await harness.accept();
    happen(peer, 'enter_chat');
    await called.promise;
    await harness.server.stop();
    await harness.clock.elapse(1000);
    greeting.resolve('Hello');
    await harness.clock.elapse(4000);
    await harness.reported(1);
    expect(harness.errors).toMatchObject([{ reason: 'late' }]);
  });

  it('is a message of its own when it comes a day after the message', async () => {
    await using harness = await botHarness();
    const answer = Promise.withResolvers<string>();
    const called = Promise.withResolvers<void>();
    harness.bot.on.text(() => {
      called.resolve();
      return answer.promise;
    });
    const first = await harness.accept();
    say(first, 'hi', { chatid: 'wrGroup', chattype: 'group' });
    await called.promise;
    harness.clock.advance(24 * 60 * 60 * 1000);
    const peer = await harness.acceptAgain();
    answer.resolve('done');
    expect(await peer.next()).toMatchObject({
      cmd: 'aibot_send_msg',
      body: { chatid: 'wrGroup', chat_type: 2, msgtype: 'markdown', markdown: { content: 'done' } },
    });
  });
});

describe('closing', () => {
  it('waits for the answers that are under way, and leaves no timer behind', async () => {
    await using harness = await botHarness();
    const answer = Promise.withResolvers<string>();
    const called = Promise.withResolvers<void>();
    harness.bot.on.text(() => {
      called.resolve();
      return answer.promise;
    });
    const peer = await harness.accept();
    say(peer, 'hi');
    await called.promise;
    const closed = harness.connection.close();
    say(peer, 'too late');
    await harness.reported(1);
    answer.resolve('done');
    const frame = await peer.next();
    expect(streamOf(frame)).toMatchObject({ content: 'done' });
    peer.ack(frame);
    await closed;
    expect(harness.connection.state).toEqual({ name: 'closed', reason: 'closed' });
    expect(harness.errors).toMatchObject([{ code: 'aibot_connection', reason: 'closed' }]);
    expect(await peer.closed).toBe(1000);
    expect(harness.clock.sleeping()).toEqual([]);
    await harness.connection.closed;
  });

  it('does not wait for ever', async () => {
    await using harness = await botHarness();
    const called = Promise.withResolvers<void>();
    harness.bot.on.text(async (_message, chat) => {
      const stream = chat.stream();
      await stream.append('…');
      called.resolve();
      await new Promise(() => undefined);
    });
    const peer = await harness.accept();
    say(peer, 'hi');
    await called.promise;
    peer.ack(await peer.next());
    const closed = harness.connection.close({ timeoutMs: 7000 });
    await harness.clock.elapse(7000);
    await closed;
    await peer.closed;
    expect(harness.clock.sleeping()).toEqual([]);
  });

  it('happens at the end of a block', async () => {
    const harness = await botHarness();
    await harness.accept();
    {
      await using connection = harness.connection;
      await connection.ready;
    }
    expect(harness.connection.state).toMatchObject({ name: 'closed' });
    await harness[Symbol.asyncDispose]();
  });

  it('happens at once by a signal', async () => {
    const controller = new AbortController();
    await using harness = await botHarness({ signal: controller.signal });
    const peer = await harness.accept();
    await harness.connection.ready;
    const sent = harness.connection.send({
      chatid: 'LiLei',
      msgtype: 'markdown',
      markdown: { content: 'x' },
    });
    await peer.next();
    controller.abort();
    expect(await failureOf(sent)).toMatchObject({ code: 'network', mayHaveArrived: true });
    expect(harness.connection.state).toEqual({ name: 'closed', reason: 'aborted' });
    await harness.connection.closed;
    expect(harness.clock.sleeping()).toEqual([]);
  });

  it('by a signal that was aborted before opens nothing', async () => {
    await using harness = await botHarness({ signal: AbortSignal.abort() });
    expect(await failureOf(harness.connection.ready)).toMatchObject({ reason: 'closed' });
    expect(harness.server.connections).toBe(0);
  });
});

describe('the end of a connection', () => {
  it('is told to those who listen, to handlers and by its promise', async () => {
    const states: AiBotConnectionState[] = [];
    await using harness = await botHarness({ onState: (state) => states.push(state) });
    const kind = Promise.withResolvers<string>();
    harness.bot.on.any((event) => kind.resolve(event.kind));
    const peer = await harness.accept();
    happen(peer, 'disconnected_event', undefined, { from: undefined });
    const failure = await failureOf(harness.connection.closed);
    expect(failure).toMatchObject({ code: 'aibot_connection', reason: 'replaced' });
    expect(harness.errors).toEqual([failure]);
    expect(states.at(-1)).toEqual({ name: 'closed', reason: 'replaced', error: failure });
    expect(await kind.promise).toBe('aibot.event.disconnected_event');
    await peer.closed;
    expect([harness.server.connections, harness.clock.sleeping()]).toEqual([1, []]);
  });

  it('ends the answers that are under way', async () => {
    await using harness = await botHarness();
    harness.bot.on.text(() => 'answer');
    const peer = await harness.accept();
    say(peer, 'hi');
    await peer.next();
    happen(peer, 'disconnected_event');
    await harness.reported(2);
    expect(harness.errors).toMatchObject([{ reason: 'replaced' }, { reason: 'replaced' }]);
  });

  it('before the first subscription fails `ready` too', async () => {
    await using harness = await botHarness({ reconnect: { refusals: 1 } });
    const peer = await harness.server.connection();
    peer.ack(await peer.next(), { errcode: 853000, errmsg: 'invalid bot_id or secret' });
    expect(await failureOf(harness.connection.ready)).toMatchObject({ errcode: 853000 });
    expect(await failureOf(harness.connection.closed)).toMatchObject({ errcode: 853000 });
  });

  it('is told by `closed` alone when nobody listens to errors', async () => {
    await using harness = await botHarness({ onError: undefined, reconnect: { refusals: 1 } });
    const failure = failureOf(harness.connection.closed);
    const peer = await harness.server.connection();
    peer.ack(await peer.next(), { errcode: 846601, errmsg: 'not in long-connection mode' });
    expect(await failure).toMatchObject({ errcode: 846601, category: 'permission' });
  });

  it('does not depend on listeners that fail', async () => {
    await using harness = await botHarness({
      onState: () => {
        throw new Error('my fault');
      },
    });
    await harness.accept();
    await harness.connection.ready;
    expect(harness.errors).toEqual([new Error('my fault'), new Error('my fault')]);
  });
});

describe('options', () => {
  const bot = { run: () => Promise.resolve() };
  const good = { bot, bot_id: 'aib', secret: 'open-sesame' };

  it.each([
    [{ ...good, bot_id: '' }, /bot_id/u],
    [{ ...good, secret: '' }, /option secret/u],
    [{ ...good, url: 'https://openws.example/?key=open-sesame' }, /wss:/u],
    [{ ...good, url: 'wss://' }, /wss:/u],
  ])('that cannot be right are refused at once', (options, message) => {
    expect(() => connectAiBot(options)).toThrow(message);
    expect(() => connectAiBot(options)).not.toThrow(/sesame/u);
  });
});
