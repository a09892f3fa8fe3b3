import { describe, expect, it } from 'vitest';
import { createCipher } from './cipher.ts';
import type { CallbackOptions } from './callback-options.ts';
import { createCallback } from './create-callback.ts';
import type { CallbackEvent } from './events/read-event.ts';
import { selectedOptions } from './events/template-card-event.ts';
import { sealDelivery, sealUrlCheck } from './seal-delivery.ts';
import { bodyOf, card, cipher, credentials, event, post, seconds, setUp, text, url } from './testing.ts';

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

  it('is refused when it is a recording, where a window is set', async () => {
    const { callback, errors } = setUp({ toleranceSeconds: 300 });
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
        name: 'event.brand_new_event',
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
    const { callback, errors } = setUp({ agentid: 1000002, toleranceSeconds: 300 });
    callback.on.any(() => expect.fail('a handler ran'));
    const response = await callback.fetch(request());
    expect([response.status, await bodyOf(response)]).toEqual([status, '']);
    expect(errors).toEqual([expect.objectContaining({ reason })]);
  });

  it.each([
    ['years old', '1500000000'],
    ['from the future', '1832240301'],
    ['without a time', 'soon'],
  ])('is none when it is %s, as there is no window by default', async (_title, timestamp) => {
    const { callback, errors } = setUp();
    const seen: string[] = [];
    callback.on.text(({ Content }) => void seen.push(Content));
    expect((await callback.fetch(post(text('x'), { timestamp }))).status).toBe(200);
    expect([seen, errors]).toEqual([['x'], []]);
  });

  it('of an approval is none, although it names the approval app', async () => {
    const { callback, errors } = setUp({ agentid: 1000002 });
    const kinds: string[] = [];
    callback.on.any(({ kind }) => void kinds.push(kind));
    await callback.fetch(post(event('sys_approval_change', { AgentID: 3010040, ApprovalInfo: {} })));
    expect([kinds, errors]).toEqual([['event.sys_approval_change'], []]);
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

describe('creating a callback', () => {
  it('refuses an EncodingAESKey that cannot be one, without quoting it', () => {
    const encodingAESKey = `${credentials.encodingAESKey}=`;
    const create = () => createCallback({ ...credentials, encodingAESKey });
    expect(create).toThrow(expect.objectContaining({ reason: 'key' }));
    expect(create).toThrow(expect.not.objectContaining({ message: expect.stringContaining(encodingAESKey) }));
  });

  it.each([
    ['token', { token: undefined }],
    ['token', { token: '' }],
    ['encodingAESKey', { encodingAESKey: undefined }],
  ])('names a %s that the environment did not have', (name, missing) => {
    // What JavaScript, or an environment variable that is not set, hands in.
    const given = { ...credentials, ...missing } as CallbackOptions;
    const named = expect.objectContaining({ reason: 'key', message: expect.stringContaining(name) });
    expect(() => createCallback(given)).toThrow(named);
  });
});
