import { describe, expect, it } from 'vitest';
import { botHarness, failureOf } from '../../../test/bot-harness.ts';
import type { AiBotMessageInput } from './send-message.ts';

const markdown: AiBotMessageInput = {
  chatid: 'LiLei',
  chat_type: 1,
  msgtype: 'markdown',
  markdown: { content: '**done**' },
};
const card: AiBotMessageInput = {
  chatid: 'wrGroup',
  chat_type: 2,
  msgtype: 'template_card',
  template_card: {
    card_type: 'text_notice',
    main_title: { title: 'Stock' },
    card_action: { type: 1, url: 'https://erp.example/1' },
  },
};
const media = { media_id: 'M1' };

describe('a message of the bot’s own accord', () => {
  it.each<readonly [string, AiBotMessageInput]>([
    ['markdown', markdown],
    ['a card', card],
    ['a file', { chatid: 'LiLei', msgtype: 'file', file: media }],
    ['a picture', { chatid: 'LiLei', msgtype: 'image', image: media }],
    ['a voice', { chatid: 'LiLei', msgtype: 'voice', voice: media }],
    ['a video', { chatid: 'LiLei', chat_type: 0, msgtype: 'video', video: { ...media, title: 'T' } }],
  ])('goes out as it is: %s', async (_title, message) => {
    await using harness = await botHarness();
    const sent = harness.connection.send(message);
    const peer = await harness.accept();
    const frame = await peer.next();
    expect(frame).toEqual({
      cmd: 'aibot_send_msg',
      headers: { req_id: expect.stringMatching(/^aibot_send_msg_\d+_[\da-f]{8}$/u) },
      body: message,
    });
    peer.ack(frame);
    await sent;
  });

  it.each<readonly [string, object, object]>([
    ['no chat', { ...markdown, chatid: undefined }, { path: 'chatid', rule: 'required' }],
    ['20,481 bytes', { ...markdown, markdown: { content: 'x'.repeat(20_481) } }, { rule: 'tooLong' }],
    ['nothing', { ...markdown, markdown: { content: '' } }, { rule: 'empty' }],
    ['a text', { chatid: 'LiLei', msgtype: 'text', text: { content: 'x' } }, { path: 'msgtype' }],
    ['another kind of chat', { ...markdown, chat_type: 3 }, { path: 'chat_type', rule: 'choice' }],
    [
      'a long feedback id',
      { ...markdown, markdown: { content: 'x', feedback: { id: 'x'.repeat(257) } } },
      { path: 'markdown.feedback.id', limit: 256, unit: 'bytes' },
    ],
  ])('is not sent when it breaks a limit: %s', async (_title, message, issue) => {
    await using harness = await botHarness();
    const peer = await harness.accept();
    const failure = await failureOf(harness.connection.send(message as AiBotMessageInput));
    expect(failure).toMatchObject({ code: 'input', operation: 'aibot.send', issues: [issue] });
    expect(peer.unread()).toBe(0);
  });

  it('is refused when the member never wrote', async () => {
    await using harness = await botHarness();
    const peer = await harness.accept();
    const failure = failureOf(harness.connection.send(markdown));
    peer.ack(await peer.next(), { errcode: 846607, errmsg: 'send limited' });
    expect(await failure).toMatchObject({ code: 'rate_limit', errcode: 846607, operation: 'aibot.send' });
  });

  it('is not sent again when it may have arrived', async () => {
    await using harness = await botHarness();
    const peer = await harness.accept();
    const unanswered = failureOf(harness.connection.send(markdown));
    await peer.next();
    await harness.clock.elapse(5000);
    expect(await unanswered).toMatchObject({ code: 'timeout', mayHaveArrived: true });
    const lost = failureOf(harness.connection.send(markdown));
    await peer.next();
    peer.terminate();
    expect(await lost).toMatchObject({ code: 'network', mayHaveArrived: true, operation: 'aibot.send' });
    const next = await harness.acceptAgain();
    const later = harness.connection.send(card);
    const frame = await next.next();
    next.ack(frame);
    expect(frame.body).toEqual(card);
    await later;
  });

  it('is not kept when a thousand wait already', async () => {
    await using harness = await botHarness();
    const waiting = Array.from({ length: 1000 }, () => failureOf(harness.connection.send(markdown)));
    expect(await failureOf(harness.connection.send(markdown))).toMatchObject({ reason: 'queue_full' });
    await harness.connection.close({ timeoutMs: 0 });
    const failures = new Set(await Promise.all(waiting));
    expect([...failures]).toMatchObject([{ reason: 'closed' }]);
  });

  it('can be taken back while there is no connection', async () => {
    await using harness = await botHarness();
    const controller = new AbortController();
    const sent = harness.connection.send(markdown, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    expect(await failureOf(sent)).toEqual(new Error('changed my mind'));
  });
});
