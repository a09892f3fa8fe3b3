import { describe, expect, it } from 'vitest';
import type { CallbackOptions } from './callback-options.ts';
import { cardFromXml } from './card-xml.ts';
import { createCipher } from './cipher.ts';
import { createCallback } from './create-callback.ts';
import type { CallbackEvent } from './events/read-event.ts';
import { selectedOptions } from './events/template-card.ts';
import { openReply } from './open-reply.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { renderXml, type XmlInputElement } from './render-xml.ts';
import { reply, type PassiveReply } from './reply.ts';
import { sealDelivery, sealUrlCheck } from './seal-delivery.ts';

const credentials = {
  token: 'sandboxTokenAlpha01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwa1b2c3d4e5f60718',
};
const cipher = createCipher(credentials);
const nowMs = 1_732_240_000_000;
const seconds = '1732240000';
const url = 'https://app.example/callback?own=1&';

/** A timer that the test lets run out. */
function manualTimer() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { sleep: () => promise, elapse: () => resolve() };
}

function setUp(options: Partial<CallbackOptions> = {}) {
  const errors: unknown[] = [];
  const callback = createCallback({
    ...credentials,
    now: () => nowMs,
    sleep: () => new Promise(() => undefined),
    onError: (error) => errors.push(error),
    ...options,
  });
  return { callback, errors };
}

function setUpWithoutOnError(options: Partial<CallbackOptions> = {}) {
  const { onError: _none, ...rest } = options;
  return createCallback({
    ...credentials,
    now: () => nowMs,
    sleep: () => new Promise(() => undefined),
    ...rest,
  });
}

function post(
  message: string,
  options: { readonly timestamp?: string; readonly from?: typeof cipher } = {},
): Request {
  const { timestamp = seconds, from = cipher } = options;
  const { query, body } = sealDelivery(message, { timestamp, nonce: '1372623149', agentid: 1000002 }, from);
  return new Request(url + query, { method: 'POST', body });
}

const base = { ToUserName: credentials.receiveid, FromUserName: 'LiLei', CreateTime: 1732240000 };
const text = (Content: string, MsgId = '7440000000000000001'): string =>
  renderXml({ ...base, MsgType: 'text', Content, MsgId, AgentID: 1000002 });
const event = (Event: string, members: XmlInputElement = {}): string =>
  renderXml({ ...base, MsgType: 'event', Event, AgentID: 1000002, ...members });
const card = (EventKey: string, members: XmlInputElement = {}): string =>
  event('template_card_event', {
    EventKey,
    TaskId: 'task-1',
    CardType: 'button_interaction',
    ResponseCode: `RC-${EventKey}`,
    ...members,
  });

async function bodyOf(response: Response): Promise<string> {
  return await response.text();
}

async function replyOf(response: Response): Promise<XmlElement> {
  return parseXml(openReply(await response.text(), cipher) ?? '');
}

describe('the check of a callback URL', () => {
  const check = (echo: string, timestamp = seconds): string =>
    sealUrlCheck(echo, { timestamp, nonce: '903412785' }, cipher);

  it('is answered with the bare text', async () => {
    const response = await setUp().callback.fetch(new Request(url + check('8451293067712345678')));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(await bodyOf(response)).toBe('8451293067712345678');
  });

  it('survives a plus sign that somebody turned into a blank', async () => {
    const withPlus = (): string => {
      const query = check('2200000000000000000');
      return query.includes('%2B') ? query : withPlus();
    };
    const { callback } = setUp();
    for (const blank of ['+', '%20']) {
      const response = await callback.fetch(new Request(url + withPlus().replaceAll('%2B', blank)));
      expect(await bodyOf(response)).toBe('2200000000000000000');
    }
  });

  it('is refused without a word when the signature is wrong', async () => {
    const { callback, errors } = setUp();
    const response = await callback.fetch(new Request(url + check('1').replace('nonce=9', 'nonce=8')));
    expect(response.status).toBe(403);
    expect(await bodyOf(response)).toBe('');
    expect(errors).toEqual([expect.objectContaining({ reason: 'signature' })]);
  });

  it('is refused when it is a recording', async () => {
    const { callback, errors } = setUp();
    const response = await callback.fetch(new Request(url + check('1', '1732239699')));
    expect(response.status).toBe(403);
    expect(errors).toEqual([expect.objectContaining({ reason: 'stale' })]);
  });
});

describe('a delivery', () => {
  it('reaches the handlers of its kind and of everything', async () => {
    const { callback } = setUp();
    const seen: string[] = [];
    callback.on.any((received) => void seen.push(`any ${received.kind}`));
    callback.on.text((message) => void seen.push(message.Content));
    callback.on.enterAgent((received) => void seen.push(received.Event));
    callback.on.click({ key: 'MENU' }, (received) => void seen.push(received.EventKey));
    await callback.fetch(post(text('hello ]]> 🎯')));
    await callback.fetch(post(event('enter_agent', { EventKey: '' })));
    await callback.fetch(post(event('click', { EventKey: 'MENU' })));
    await callback.fetch(post(event('click', { EventKey: 'OTHER' })));
    expect(seen).toEqual([
      'any message.text',
      'hello ]]> 🎯',
      'any event.enter_agent',
      'enter_agent',
      'any event.click',
      'MENU',
      'any event.click',
    ]);
  });

  it('of a card brings what was chosen, as lists', async () => {
    const { callback } = setUp();
    const chosen: unknown[] = [];
    callback.on.templateCardEvent(
      { key: 'submit' },
      (received) => void chosen.push(selectedOptions(received)),
    );
    callback.on.templateCardEvent({ key: 'other' }, () => void chosen.push('wrong handler'));
    const SelectedItems = {
      SelectedItem: [
        { QuestionKey: 'lunch', OptionIds: { OptionId: ['rice', 'noodles'] } },
        { QuestionKey: 'drink', OptionIds: { OptionId: 'tea' } },
      ],
    };
    await callback.fetch(post(card('submit', { SelectedItems })));
    await callback.fetch(post(card('submit', { SelectedItems: {}, ResponseCode: 'RC-2' })));
    expect(chosen).toEqual([{ lunch: ['rice', 'noodles'], drink: ['tea'] }, {}]);
  });

  it('of a card menu reaches its own handler', async () => {
    const { callback } = setUp();
    const codes: string[] = [];
    callback.on.templateCardMenuEvent((received) => void codes.push(received.ResponseCode));
    await callback.fetch(post(event('template_card_menu_event', { EventKey: 'mute', ResponseCode: 'RC-m' })));
    expect(codes).toEqual(['RC-m']);
  });

  it('of an unknown kind keeps everything it said', async () => {
    const { callback } = setUp();
    const seen: CallbackEvent[] = [];
    callback.on.any((received) => void seen.push(received));
    const response = await callback.fetch(
      post(event('brand_new_event', { Fresh: { Id: '7440000000000000099' } })),
    );
    expect(response.status).toBe(200);
    expect(seen).toEqual([
      expect.objectContaining({
        kind: 'unknown',
        Event: 'brand_new_event',
        tree: expect.objectContaining({ Fresh: { Id: '7440000000000000099' } }),
      }),
    ]);
  });

  it('without handlers is taken with an empty 200', async () => {
    const response = await setUp().callback.fetch(post(text('hello')));
    expect([response.status, await bodyOf(response), response.headers.get('content-type')]).toEqual([
      200,
      '',
      null,
    ]);
  });
});

describe('a refused delivery', () => {
  const foreign = createCipher({ ...credentials, receiveid: 'wwffffffffffffffff' });
  const otherToken = createCipher({ ...credentials, token: 'another' });
  const otherKey = createCipher({
    ...credentials,
    encodingAESKey: 'GJWh7jfY7KviUzf7lpSBmSUefV3ujeZKUmuREIhRdJo',
  });
  const { query } = sealDelivery('<xml/>', { timestamp: seconds, nonce: '1' }, cipher);

  it.each([
    ['signed with another token', () => post(text('x'), { from: otherToken }), 403, 'signature'],
    ['made for another corp', () => post(text('x'), { from: foreign }), 403, 'receiveid'],
    ['from another corp inside', () => post(event('click', { ToUserName: 'wwother' })), 403, 'receiveid'],
    ['from another app', () => post(event('click', { AgentID: 1000003 })), 403, 'receiveid'],
    ['a recording', () => post(text('x'), { timestamp: '1732239699' }), 403, 'stale'],
    ['from the future', () => post(text('x'), { timestamp: '1732240301' }), 403, 'stale'],
    ['without a time', () => post(text('x'), { timestamp: 'soon' }), 403, 'stale'],
    ['encrypted with another key', () => post(text('x'), { from: otherKey }), 400, 'frame'],
    ['not XML outside', () => new Request(url + query, { method: 'POST', body: 'Encrypt=x' }), 400, 'body'],
    ['not XML inside', () => post('plain text'), 400, 'body'],
  ])('%s: nobody learns why but onError, and no handler runs', async (_title, request, status, reason) => {
    const { callback, errors } = setUp({ agentid: 1000002 });
    callback.on.any(() => expect.fail('a handler ran'));
    const response = await callback.fetch(request());
    expect([response.status, await bodyOf(response)]).toEqual([status, '']);
    expect(errors).toEqual([expect.objectContaining({ reason })]);
  });

  it('of another method says so', async () => {
    const response = await setUp().callback.fetch(new Request(url, { method: 'DELETE' }));
    expect(response.status).toBe(405);
  });

  it.each([
    ['declared', { 'content-length': String(2 ** 20 + 1) }],
    ['undeclared', {}],
  ])('that is too long, %s, is not read to its end', async (_title, headers) => {
    const chunk = new Uint8Array(1024 * 256);
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const request = new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    expect((await setUp().callback.fetch(request)).status).toBe(413);
  });
});

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
    const replacement = {
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
        issues: [expect.objectContaining({ path: 'Content', limit: 2048, actual: 2049, unit: 'bytes' })],
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
    ['reply, when nobody else takes it,', Promise.withResolvers<PassiveReply>(), 'after 4500 ms'],
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
    let signal: AbortSignal | undefined;
    const sleep = (_ms: number, given: AbortSignal): Promise<void> => {
      signal = given;
      return new Promise(() => undefined);
    };
    const { callback } = setUp({ sleep });
    await callback.fetch(post(text('hello')));
    expect(signal?.aborted).toBe(true);
  });
});

describe('creating a callback', () => {
  it('refuses an EncodingAESKey that cannot be one, without quoting it', () => {
    const encodingAESKey = `${credentials.encodingAESKey}=`;
    const create = () => createCallback({ ...credentials, encodingAESKey });
    expect(create).toThrow(expect.objectContaining({ reason: 'key' }));
    expect(create).toThrow(expect.not.objectContaining({ message: expect.stringContaining(encodingAESKey) }));
  });
});
