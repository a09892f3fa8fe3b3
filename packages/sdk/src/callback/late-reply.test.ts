import { describe, expect, it } from 'vitest';
import type { WeCom } from '../client/create-wecom.ts';
import type { UpdatedTemplateCard } from '../operations/named.gen.ts';
import type { CallbackOptions } from './callback-options.ts';
import type { ReplyClient } from './late-reply.ts';
import { reply, type PassiveReply } from './reply.ts';
import { card, event, manualTimer, post, setUp, text } from './testing.ts';

interface Sent {
  readonly method: string;
  readonly input: unknown;
}

/** A client that writes down what it is asked for. */
function recorder(): { readonly client: ReplyClient; readonly sent: Promise<Sent> } {
  const { promise, resolve } = Promise.withResolvers<Sent>();
  const record = (method: string) => (input: unknown) => {
    resolve({ method, input });
    return Promise.resolve({});
  };
  const message = {
    sendText: record('sendText'),
    sendImage: record('sendImage'),
    sendVoice: record('sendVoice'),
    sendVideo: record('sendVideo'),
    sendNews: record('sendNews'),
    updateTemplateCard: record('updateTemplateCard'),
  };
  return { client: { message }, sent: promise };
}

/** Delivers a message whose handler replies after the deadline. */
async function replyLate(
  answer: PassiveReply,
  message: string,
  options: Partial<CallbackOptions>,
): Promise<void> {
  const timer = manualTimer();
  const handler = Promise.withResolvers<PassiveReply>();
  const { callback } = setUp({ sleep: timer.sleep, ...options });
  callback.on.any(() => handler.promise);
  const pending = callback.fetch(post(message));
  timer.elapse();
  const response = await pending;
  expect([response.status, await response.text()]).toEqual([200, '']);
  handler.resolve(answer);
}

const article = { title: 'T' };
const newCard: UpdatedTemplateCard = {
  card_type: 'text_notice',
  main_title: { title: 'done' },
  card_action: { type: 1, url: 'https://oa.example' },
};
const member = { touser: 'LiLei', agentid: 1000002 };
const update = { userids: ['LiLei'], agentid: 1000002, response_code: 'RC-approve' };

describe('a reply after the deadline', () => {
  it('takes the client of this package', () => {
    const take = (_client: ReplyClient): void => undefined;
    expect((wecom: WeCom) => take(wecom)).toBeTypeOf('function');
  });

  it.each<readonly [PassiveReply, string, string, unknown]>([
    [reply.text('late'), text('hi'), 'sendText', { ...member, text: { content: 'late' } }],
    [reply.image('M'), text('hi'), 'sendImage', { ...member, image: { media_id: 'M' } }],
    [reply.voice('M'), text('hi'), 'sendVoice', { ...member, voice: { media_id: 'M' } }],
    [reply.video({ media_id: 'M' }), text('hi'), 'sendVideo', { ...member, video: { media_id: 'M' } }],
    [reply.news([article]), text('hi'), 'sendNews', { ...member, news: { articles: [article] } }],
    [reply.text('late'), card('approve'), 'sendText', { ...member, text: { content: 'late' } }],
    [
      reply.updateButton('done'),
      card('approve'),
      'updateTemplateCard',
      { ...update, button: { replace_name: 'done' } },
    ],
    [
      reply.updateTemplateCard(newCard),
      card('approve'),
      'updateTemplateCard',
      { ...update, template_card: newCard },
    ],
  ])('%j goes out by an active call', async (answer, message, method, input) => {
    const { client, sent } = recorder();
    await replyLate(answer, message, { client });
    expect(await sent).toEqual({ method, input });
  });

  it.each<readonly [string, PassiveReply, string]>([
    ['a card update without a ResponseCode', reply.updateButton('done'), text('hi')],
    ['a retired card', reply.updateTaskcard('done'), event('taskcard_click', { TaskId: 't' })],
    ['nobody to send to', reply.text('x'), event('share_agent_change', { FromUserName: 'sys' })],
  ])('is reported where there is no such call: %s', async (_title, answer, message) => {
    const reported = Promise.withResolvers<unknown>();
    const { client } = recorder();
    await replyLate(answer, message, { client, onError: reported.resolve });
    expect(await reported.promise).toMatchObject({ code: 'unsent_reply', msgtype: answer.msgtype });
  });

  it('is handed to onLateReply where there is no such call', async () => {
    const late = Promise.withResolvers<PassiveReply>();
    await replyLate(reply.updateButton('done'), text('hi'), { ...recorder(), onLateReply: late.resolve });
    expect(await late.promise).toEqual(reply.updateButton('done'));
  });

  it('is reported with its event when the call fails', async () => {
    const reported = Promise.withResolvers<unknown>();
    const failure = new Error('60020');
    const { client } = recorder();
    const failing = { message: { ...client.message, sendText: () => Promise.reject(failure) } };
    const onError: CallbackOptions['onError'] = (error, received) =>
      reported.resolve([error, received?.kind]);
    await replyLate(reply.text('late'), text('hi'), { client: failing, onError });
    expect(await reported.promise).toEqual([failure, 'message.text']);
  });
});

describe('a runtime that stops after the answer', () => {
  it.each<readonly [string, (context: object) => readonly unknown[]]>([
    ['at Cloudflare', (context) => [{}, context]],
    ['at Vercel', (context) => [context]],
  ])('is asked to wait for a handler that is late: %s', async (_title, given) => {
    const timer = manualTimer();
    const handler = Promise.withResolvers<PassiveReply>();
    const { client, sent } = recorder();
    const { callback } = setUp({ sleep: timer.sleep, client });
    callback.on.any(() => handler.promise);
    const waitedFor: Promise<unknown>[] = [];
    const context = { waitUntil: (work: Promise<unknown>) => void waitedFor.push(work) };
    const pending = callback.fetch(post(text('hi')), ...given(context));
    timer.elapse();
    await pending;
    handler.resolve(reply.text('late'));
    await Promise.all(waitedFor);
    expect([waitedFor.length, (await sent).method]).toEqual([1, 'sendText']);
  });

  it('is left alone when the handler was in time', async () => {
    const { callback } = setUp({});
    callback.on.text(() => reply.text('now'));
    const waitUntil = (): never => {
      throw new Error('nothing goes on');
    };
    expect((await callback.fetch(post(text('hi')), {}, { waitUntil })).status).toBe(200);
  });
});

describe('a reply to an event that WeCom takes no reply to', () => {
  const scan = event('scancode_push', { EventKey: 'SCAN' });

  it('goes out by an active call at once', async () => {
    const { client, sent } = recorder();
    const { callback, errors } = setUp({ client });
    callback.on.scancodePush(() => reply.text('scanned'));
    const response = await callback.fetch(post(scan));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await sent).toEqual({ method: 'sendText', input: { ...member, text: { content: 'scanned' } } });
    expect(errors).toEqual([]);
  });

  it('is reported when there is no client', async () => {
    const reported = Promise.withResolvers<unknown>();
    const { callback } = setUp({ onError: reported.resolve });
    callback.on.scancodePush(() => reply.text('scanned'));
    await callback.fetch(post(scan));
    expect(await reported.promise).toMatchObject({ code: 'unsent_reply', why: 'untaken' });
  });
});
