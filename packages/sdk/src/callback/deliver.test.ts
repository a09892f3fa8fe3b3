import { describe, expect, it } from 'vitest';
import type { UpdatedTemplateCard } from '../operations/named.gen.ts';
import { cardFromXml } from './card-xml.ts';
import { createCipher } from './cipher.ts';
import type { XmlElement } from './xml-element.ts';
import { reply, type PassiveReply } from './reply.ts';
import {
  bodyOf,
  card,
  credentials,
  manualTimer,
  post,
  replyOf,
  seconds,
  setUp,
  setUpWithoutOnError,
  text,
} from './testing.ts';

describe('a passive reply', () => {
  const answering = async (answer: PassiveReply, message: string): Promise<XmlElement> => {
    const { callback } = setUp();
    callback.on.any(() => answer);
    const response = await callback.fetch(post(message));
    expect(response.headers.get('content-type')).toBe('application/xml');
    return replyOf(response);
  };

  it('goes to the sender of the message, encrypted', async () => {
    expect(await answering(reply.text('收到 ]]> <b>'), text('hello'))).toEqual({
      ToUserName: 'LiLei',
      FromUserName: credentials.receiveid,
      CreateTime: seconds,
      MsgType: 'text',
      Content: '收到 ]]> <b>',
    });
  });

  it('can grey the buttons of a card', async () => {
    const tree = await answering(reply.updateButton('Approved'), card('approve'));
    expect(tree).toMatchObject({ MsgType: 'update_button', Button: { ReplaceName: 'Approved' } });
  });

  it('can replace a card', async () => {
    const replacement: UpdatedTemplateCard = {
      card_type: 'text_notice',
      main_title: { title: 'Approved' },
      card_action: { type: 1, url: 'https://oa.example' },
    };
    const tree = await answering(reply.updateTemplateCard(replacement), card('approve'));
    expect(tree['MsgType']).toBe('update_template_card');
    expect(cardFromXml(tree['TemplateCard'] as XmlElement)).toEqual(replacement);
  });

  it('is the first one when several handlers answer', async () => {
    const { callback } = setUp();
    const ran: string[] = [];
    callback.on.any(() => void ran.push('logger'));
    callback.on.text(async () => reply.text('first'));
    callback.on.text(() => {
      ran.push('second');
      return reply.text('second');
    });
    expect(await replyOf(await callback.fetch(post(text('hello'))))).toMatchObject({ Content: 'first' });
    expect(ran).toEqual(['logger', 'second']);
  });

  it('is not built from a text that WeCom would cut', () => {
    expect(() => reply.text('中'.repeat(682) + 'ab')).not.toThrow();
    expect(() => reply.text('中'.repeat(683))).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: 'text.content', limit: 2048, actual: 2049, unit: 'bytes' })],
      }),
    );
  });
});

describe('a repeated delivery', () => {
  it('is taken but not handled again, although it is signed and encrypted anew', async () => {
    const { callback } = setUp();
    let count = 0;
    callback.on.any(() => void (count += 1));
    await callback.fetch(post(card('approve')));
    expect((await callback.fetch(post(card('approve'), { timestamp: '1732240001' }))).status).toBe(200);
    await callback.fetch(post(text('hello')));
    await callback.fetch(post(text('hello')));
    expect(count).toBe(2);
  });

  it('is told from two taps in the same second', async () => {
    const { callback } = setUp();
    const keys: string[] = [];
    callback.on.templateCardEvent((received) => void keys.push(received.EventKey));
    await callback.fetch(post(card('approve')));
    await callback.fetch(post(card('refuse')));
    await callback.fetch(post(card('approve', { ResponseCode: 'RC-again' })));
    expect(keys).toEqual(['approve', 'refuse', 'approve']);
  });

  it('is not handled while the first one still is', async () => {
    const { callback } = setUp();
    const { promise, resolve } = Promise.withResolvers<void>();
    let count = 0;
    callback.on.any(async () => {
      count += 1;
      await promise;
    });
    const first = callback.fetch(post(text('hello')));
    expect((await callback.fetch(post(text('hello')))).status).toBe(200);
    resolve();
    await first;
    expect(count).toBe(1);
  });

  it('is asked for when the store of seen ones does not answer', async () => {
    const down = new Error('store is down');
    const seen = { claim: () => Promise.reject(down), release: () => undefined };
    const { callback, errors } = setUp({ seen });
    callback.on.any(() => expect.fail('a handler ran'));
    expect((await callback.fetch(post(text('hello')))).status).toBe(500);
    expect(errors).toEqual([down]);
  });
});

describe('a handler that fails', () => {
  const failure = new Error('database is away');

  it('is reported with its event and counts as taken when there is an onError', async () => {
    const reports: unknown[] = [];
    const { callback } = setUp({ onError: (error, received) => reports.push([error, received?.kind]) });
    callback.on.text(() => {
      throw failure;
    });
    expect((await callback.fetch(post(text('hello')))).status).toBe(200);
    expect(reports).toEqual([[failure, 'message.text']]);
  });

  it('makes WeCom deliver again when there is none', async () => {
    const callback = setUpWithoutOnError();
    let count = 0;
    callback.on.text(() => {
      count += 1;
      if (count === 1) throw failure;
      return reply.text('done');
    });
    const first = await callback.fetch(post(text('hello')));
    expect([first.status, await bodyOf(first)]).toEqual([500, '']);
    expect(await replyOf(await callback.fetch(post(text('hello'))))).toMatchObject({ Content: 'done' });
  });

  it('is not mistaken for a bad request when it throws an error of a callback', async () => {
    const callback = setUpWithoutOnError();
    callback.on.text(() => void createCipher({ ...credentials, encodingAESKey: 'short' }));
    expect((await callback.fetch(post(text('hello')))).status).toBe(500);
  });
});

describe('a handler that is not done by the deadline', () => {
  it('gets WeCom an empty 200, and its late reply is handed over', async () => {
    const timer = manualTimer();
    const late = Promise.withResolvers<PassiveReply>();
    const handler = Promise.withResolvers<PassiveReply>();
    const { callback, errors } = setUp({ sleep: timer.sleep, onLateReply: late.resolve });
    callback.on.text(() => handler.promise);
    const pending = callback.fetch(post(text('hello')));
    timer.elapse();
    const response = await pending;
    expect([response.status, await bodyOf(response)]).toEqual([200, '']);
    handler.resolve(reply.text('too late'));
    expect(await late.promise).toEqual(reply.text('too late'));
    expect(errors).toEqual([]);
  });

  it.each([
    ['failure', Promise.withResolvers<PassiveReply>(), 'database is away'],
    [
      'reply, when nobody else takes it,',
      Promise.withResolvers<PassiveReply>(),
      'the reply text to message.text came after the deadline',
    ],
  ])('has its later %s reported', async (title, handler, message) => {
    const timer = manualTimer();
    const reported = Promise.withResolvers<unknown>();
    const { callback } = setUp({ sleep: timer.sleep, onError: reported.resolve });
    callback.on.text(() => handler.promise);
    const pending = callback.fetch(post(text('hello')));
    timer.elapse();
    expect((await pending).status).toBe(200);
    if (title === 'failure') handler.reject(new Error('database is away'));
    else handler.resolve(reply.text('too late'));
    expect(String(await reported.promise)).toContain(message);
  });

  it('does not keep a timer after a handler that was in time', async () => {
    let cancelled = 0;
    const sleep = () => ({ ...manualTimer().sleep(4500), cancel: () => void (cancelled += 1) });
    const { callback } = setUp({ sleep });
    await callback.fetch(post(text('hello')));
    expect(cancelled).toBe(1);
  });
});
