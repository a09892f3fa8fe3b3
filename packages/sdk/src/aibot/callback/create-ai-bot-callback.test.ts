import { describe, expect, it } from 'vitest';
import { createCipher } from '../../callback/cipher.ts';
import { sealDelivery, sealUrlCheck } from '../../callback/seal-delivery.ts';
import { nowMs, seconds, url } from '../../callback/testing.ts';
import type { Diagnosis } from '../../callback/diagnosis/diagnosis.ts';
import { CallbackError } from '../../errors/callback-error.ts';
import { createAiBot } from '../create-ai-bot.ts';
import { botReply } from '../reply/bot-reply.ts';
import { botEvent, tap, textMessage } from '../testing.ts';
import { createAiBotCallback } from './create-ai-bot-callback.ts';
import { answerOf, cipher, credentials, nonce, post, settled, setUp } from './testing.ts';

const signed = { timestamp: seconds, nonce };
const notice = {
  card_type: 'text_notice' as const,
  main_title: { title: 'Approved' },
  card_action: { type: 1 as const, url: 'https://erp.example/1' },
};

describe('the callback of a bot', () => {
  it('answers the check of its URL with the bare text', async () => {
    const response = await setUp().callback.fetch(
      new Request(url + sealUrlCheck('845129306', signed, cipher)),
    );
    expect([response.status, await response.text()]).toEqual([200, '845129306']);
  });

  it('answers a message with a finished stream, in the form of bots', async () => {
    const { bot, callback } = setUp();
    bot.on.text(({ text }) => `${text.content}!`);
    const response = await callback.fetch(post(textMessage('你好')));
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const envelope = await response.clone().json();
    expect(envelope).toEqual({
      encrypt: expect.any(String),
      msgsignature: expect.stringMatching(/^[0-9a-f]{40}$/),
      timestamp: Number(seconds),
      nonce,
    });
    expect(await answerOf(response)).toEqual({
      msgtype: 'stream',
      stream: { id: expect.any(String), content: '你好!', finish: true },
    });
  });

  it.each<readonly [string, string, unknown]>([
    ['a welcome', botEvent('enter_chat'), { msgtype: 'text', text: { content: 'Hello' } }],
    [
      'an update',
      tap('approve'),
      { response_type: 'update_template_card', template_card: { ...notice, task_id: 'task-1' } },
    ],
    ['nothing', botEvent('feedback_event', { id: 'f', type: 1 }), undefined],
  ])('answers with %s', async (_title, message, answer) => {
    const { bot, say } = setUp();
    bot.on.enterChat(() => 'Hello');
    bot.on.templateCardEvent({ key: 'approve' }, () => botReply.updateTemplateCard(notice));
    expect(await say(message)).toEqual(answer);
  });

  it('answers with nothing when nobody says anything', async () => {
    const { callback } = setUp();
    const response = await callback.fetch(post(textMessage('hi')));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each([
    ['', 'callback: the body is empty; did a body parser read it before?'],
    [' \n', 'callback: the body is empty; did a body parser read it before?'],
    ['encrypt=abc', 'callback: the body is not the JSON of a bot: it does not begin with {'],
    ['<html>blocked</html>', 'callback: the body is not the JSON of a bot: it does not begin with {'],
    ['{"encrypt', 'callback: the body is not an envelope of WeCom: the JSON is broken'],
  ])('says in words of bots what is wrong with the body %j', async (body, text) => {
    const { callback, errors } = setUp();
    const { url: address } = post(textMessage('hi'));
    expect((await callback.fetch(new Request(address, { method: 'POST', body }))).status).toBe(400);
    expect(errors).toEqual([expect.objectContaining({ reason: 'body', message: text })]);
  });

  it('takes what is for an application as what is for somebody else', async () => {
    const found: unknown[] = [];
    const { callback } = setUp({
      onError: (error, _event, diagnosis) => found.push(error, diagnosis?.finding),
    });
    const application = createCipher({ ...credentials, receiveid: 'wwa1b2c3d4e5f60718' });
    const { query, body } = sealDelivery('<xml><MsgType>text</MsgType></xml>', signed, application);
    const response = await callback.fetch(new Request(url + query, { method: 'POST', body }));
    expect([response.status, await response.text()]).toEqual([403, '']);
    expect(found).toEqual([expect.any(CallbackError), 'application-callback']);
  });

  it.each<readonly [string, Request, number, string | undefined]>([
    [
      'a wrong token',
      post(textMessage('hi'), createCipher({ ...credentials, token: 'other', receiveid: '' })),
      403,
      'wrong-token',
    ],
    ['XML inside', post('<xml></xml>'), 400, 'application-callback'],
    ['broken JSON inside', post('{"msgid":'), 400, undefined],
    ['no envelope', new Request(url, { method: 'POST', body: '{}' }), 400, 'no-query'],
    ['another method', new Request(url, { method: 'PUT', body: '{}' }), 405, undefined],
  ])('refuses %s', async (_title, request, status, finding) => {
    const diagnoses: (Diagnosis | undefined)[] = [];
    const { callback } = setUp({ onError: (_error, _event, diagnosis) => diagnoses.push(diagnosis) });
    const response = await callback.fetch(request);
    expect([response.status, await response.text()]).toEqual([status, '']);
    expect(diagnoses.map((diagnosis) => diagnosis?.finding)).toEqual(status === 405 ? [] : [finding]);
  });

  it('refuses what is for another bot that shares its keys', async () => {
    const { callback, errors } = setUp({ aibotid: 'aibOther' });
    expect((await callback.fetch(post(textMessage('hi')))).status).toBe(403);
    expect(errors).toEqual([expect.objectContaining({ reason: 'receiveid' })]);
  });

  it('refuses what is too old, and addresses that are not on the list', async () => {
    const old = setUp({ now: () => nowMs + 301_000, toleranceSeconds: 300 });
    expect((await old.callback.fetch(post(textMessage('hi')))).status).toBe(403);
    const listed = setUp({ sourceAddresses: async () => ['10.0.0.1'] });
    expect((await listed.callback.fetch(post(textMessage('hi')))).status).toBe(403);
  });

  it('refuses a key that cannot be one', () => {
    const malformed = { token: 't', encodingAESKey: 'short', bot: createAiBot() };
    expect(() => createAiBotCallback(malformed)).toThrow(CallbackError);
  });
});

describe('a repeated message', () => {
  it('is answered as before, and runs no handler again', async () => {
    const { bot, say } = setUp();
    let runs = 0;
    bot.on.text(() => `run ${(runs += 1)}`);
    const first = await say(textMessage('hi'));
    expect(await say(textMessage('hi'))).toEqual(first);
    expect(await say(textMessage('hi', 'bm-2'))).toMatchObject({ stream: { content: 'run 2' } });
    expect(runs).toBe(2);
  });

  it('is answered with the stream as it stands by then', async () => {
    const { bot, say } = setUp();
    const more = Promise.withResolvers<string>();
    bot.on.text(async function* () {
      yield 'one';
      yield await more.promise;
    });
    const first = await say(textMessage('hi'));
    expect(first).toMatchObject({ stream: { content: 'one', finish: false } });
    more.resolve(' two');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await say(textMessage('hi'))).toMatchObject({ stream: { content: 'one two', finish: true } });
  });

  it('is answered with nothing when there was nothing to say', async () => {
    const { bot, say } = setUp();
    bot.on.text(() => undefined);
    expect([await say(textMessage('hi')), await say(textMessage('hi'))]).toEqual([undefined, undefined]);
  });

  it('is told by its text when it has no msgid', async () => {
    const { bot, say } = setUp();
    const seen: string[] = [];
    bot.on.text(({ text }) => void seen.push(text.content));
    for (const content of ['a', 'a', 'b']) await say(textMessage(content, ''));
    expect(seen).toEqual(['a', 'b']);
  });
});

describe('a handler that fails', () => {
  const failing = (options: Parameters<typeof setUp>[0]) => {
    const set = setUp(options);
    let runs = 0;
    set.bot.on.text(() => {
      runs += 1;
      throw new Error('handler');
    });
    return { ...set, runs: () => runs };
  };

  it('is told of, and the message counts as taken', async () => {
    const { callback, errors, runs } = failing({});
    expect((await callback.fetch(post(textMessage('hi')))).status).toBe(200);
    await callback.fetch(post(textMessage('hi')));
    expect([errors, runs()]).toEqual([[new Error('handler')], 1]);
  });

  it('runs again with the retry of WeCom when there is nobody to tell', async () => {
    const { callback, runs } = failing({ onError: undefined });
    expect((await callback.fetch(post(textMessage('hi')))).status).toBe(500);
    await callback.fetch(post(textMessage('hi')));
    expect(runs()).toBe(2);
  });

  it('is told of when its answer does not fit', async () => {
    const { bot, say, errors } = setUp();
    bot.on.text(() => botReply.media('file', 'MEDIA1'));
    bot.on.templateCardEvent((_event, chat) => chat.reply('no' as never));
    expect([await say(textMessage('hi')), await say(tap('x'))]).toEqual([undefined, undefined]);
    expect(errors.map(String)).toEqual([
      expect.stringContaining('must be one of stream, template_card or stream_with_template_card, not file'),
      expect.stringContaining('must be one of update_template_card, not stream'),
    ]);
  });

  it('gets what was said before to the member', async () => {
    const { bot, say, errors } = setUp();
    bot.on.text(async (_message, chat) => {
      await chat.reply('first');
      throw new Error('then');
    });
    expect(await say(textMessage('hi'))).toMatchObject({ stream: { content: 'first', finish: true } });
    await settled();
    expect(errors).toEqual([new Error('then')]);
  });
});

describe('at the edge', () => {
  it('goes on after the answer with what the runtime waits for', async () => {
    const { bot, callback, sent } = setUp();
    bot.on.text(async (_message, chat) => {
      await chat.reply('first');
      await settled();
      await chat.reply('second');
    });
    const waited: Promise<unknown>[] = [];
    const context = { waitUntil: (work: Promise<unknown>) => void waited.push(work) };
    expect(await answerOf(await callback.fetch(post(textMessage('hi')), {}, context))).toMatchObject({
      stream: { content: 'first' },
    });
    expect(sent).toEqual([]);
    await Promise.all(waited);
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'second' } }]);
  });

  it('fails there when there is nobody to tell', async () => {
    const { bot, callback } = setUp({ onError: undefined });
    bot.on.text(async (_message, chat) => {
      await chat.reply('first');
      throw new Error('then');
    });
    const waited: Promise<unknown>[] = [];
    const context = { waitUntil: (work: Promise<unknown>) => void waited.push(work) };
    expect((await callback.fetch(post(textMessage('hi')), context)).status).toBe(200);
    await expect(Promise.all(waited)).rejects.toThrow('then');
  });
});

describe('what a late bubble shows', () => {
  it('is told of when it cannot be made, and the answer goes by response_url', async () => {
    const { bot, say, errors, sent, elapse } = setUp({
      thinking: () => {
        throw new Error('thinking');
      },
    });
    const done = Promise.withResolvers<void>();
    bot.on.text(async () => {
      await done.promise;
      return 'late';
    });
    const answering = say(textMessage('hi'));
    await settled();
    await elapse();
    expect(await answering).toBeUndefined();
    done.resolve();
    await settled();
    expect(errors).toEqual([new Error('thinking')]);
    expect(sent).toEqual([{ msgtype: 'markdown', markdown: { content: 'late' } }]);
  });
});

describe('a store that fails', () => {
  const broken = (): never => {
    throw new Error('store');
  };

  it('asks for the message again, before anything ran', async () => {
    const { bot, callback, errors } = setUp({ seen: { claim: broken, release: broken } });
    bot.on.text(() => expect.fail('must not run'));
    expect((await callback.fetch(post(textMessage('hi')))).status).toBe(500);
    expect(errors).toEqual([new Error('store')]);
  });

  const streams = { get: () => undefined, set: broken, delete: broken };

  it('keeps no finished answer back', async () => {
    const { bot, say, errors, sent } = setUp({ streams });
    bot.on.text(() => 'text');
    expect(await say(textMessage('hi'))).toMatchObject({ stream: { content: 'text', finish: true } });
    expect([errors, sent]).toEqual([[new Error('store')], []]);
  });

  it.each([
    ['from the beginning', 0, undefined],
    ['later', 1, { stream: { content: 'te', finish: false } }],
    ['at its end', 2, { stream: { content: 'te', finish: false } }],
  ])('sends a growing answer by response_url, %s', async (_title, times, first) => {
    let writes = 0;
    const set = (key: string): void => {
      if (key.startsWith('stream:') && (writes += 1) > times) broken();
    };
    const { bot, say, errors, sent } = setUp({ streams: { ...streams, set } });
    bot.on.text(async function* () {
      yield 'te';
      await settled();
      yield 'xt';
    });
    const answer = await say(textMessage('hi'));
    if (first) expect(answer).toMatchObject(first);
    else expect(answer).toBeUndefined();
    await settled();
    await settled();
    expect([errors, sent]).toEqual([
      [new Error('store')],
      [{ msgtype: 'markdown', markdown: { content: 'text' } }],
    ]);
  });
});

describe('a download in a handler', () => {
  it('uses the key of the bot', async () => {
    const fetched: unknown[] = [];
    const { bot, say, errors } = setUp({
      fetch: async (input) => {
        fetched.push(input);
        return new Response(new Uint8Array(16));
      },
    });
    bot.on.image(async ({ image }, chat) => {
      await chat.download(image);
    });
    const image = { msgtype: 'image', image: { url: 'https://cos.example/1' } };
    await say(textMessage('', 'bm-1', image));
    expect(fetched).toEqual(['https://cos.example/1']);
    expect(errors).toEqual([expect.objectContaining({ reason: 'frame' })]);
  });
});
