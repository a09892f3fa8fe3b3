import { describe, expect, it } from 'vitest';
import type { CallbackEvent } from './events/read-event.ts';
import { renderXml } from './render-xml.ts';
import type { SeenStore } from './seen-store.ts';
import { card, credentials, event, nowMs, post, setUp, text } from './testing.ts';

/** How many of these deliveries reach a handler. */
async function handled(...messages: readonly string[]): Promise<number> {
  const { callback } = setUp();
  let count = 0;
  callback.on.any(() => void (count += 1));
  for (const message of messages) expect((await callback.fetch(post(message))).status).toBe(200);
  return count;
}

const sys = { FromUserName: 'sys' };
const change = (ChangeType: string, Id: number): string =>
  event('change_contact', { ...sys, AgentID: undefined, ChangeType, Id, ParentId: 1 });
const approval = (SpNoStr: string): string =>
  event('sys_approval_change', { ...sys, ApprovalInfo: { SpNoStr, SpStatus: 2, StatuChangeEvent: 2 } });

describe('deliveries that only look alike are all handled:', () => {
  it.each<readonly [string, readonly string[]]>([
    ['two approvals in one second', [approval('202611220017'), approval('202611220018')]],
    [
      'two steps of one approval in one second',
      [2, 10].map((StatuChangeEvent) =>
        event('sys_approval_change', {
          ...sys,
          ApprovalInfo: { SpNoStr: '202611220017', SpStatus: 1, StatuChangeEvent },
        }),
      ),
    ],
    [
      'contact events, which all come from sys',
      [change('create_party', 305), change('create_party', 306), change('delete_party', 305)],
    ],
    ['two taps on different buttons in one second', [card('approve'), card('refuse')]],
    [
      'two taps on one button in one second, of cards that differ',
      [card('approve', { TaskId: 'task-1' }), card('approve', { TaskId: 'task-2' })],
    ],
    [
      'two taps on one button of one card, by their response codes',
      [card('approve', { ResponseCode: 'RC-1' }), card('approve', { ResponseCode: 'RC-2' })],
    ],
    [
      'the same text sent twice on purpose',
      [text('hi', '7440000000000000001'), text('hi', '7440000000000000002')],
    ],
    [
      'ids of messages that differ beyond the precision of numbers',
      [text('hi', '9223372036854775806'), text('hi', '9223372036854775807')],
    ],
    [
      'entering the app and the place that is reported for it, in one second',
      [
        event('enter_agent', { EventKey: '' }),
        event('LOCATION', { Latitude: 22.5, Longitude: 114, Precision: 30 }),
      ],
    ],
    [
      'the same event of two members',
      [event('enter_agent', { FromUserName: 'LiLei' }), event('enter_agent', { FromUserName: 'HanMeimei' })],
    ],
    [
      'the same event a second later',
      [event('enter_agent', { CreateTime: 1732240000 }), event('enter_agent', { CreateTime: 1732240001 })],
    ],
  ])('%s', async (_title, messages) => {
    expect(await handled(...messages)).toBe(messages.length);
  });

  it('one id of a message in two apps that share a store', async () => {
    const message = (AgentID: number): string =>
      renderXml({ ToUserName: credentials.receiveid, MsgType: 'text', MsgId: '1', AgentID });
    expect(await handled(message(1000002), message(1000003))).toBe(2);
  });
});

describe('deliveries that are the same are handled once:', () => {
  it.each<readonly [string, string]>([
    ['a message', text('hi')],
    ['a tap', card('approve')],
    ['a contact event', change('create_party', 305)],
    ['an approval', approval('202611220017')],
    ['an unknown event', event('brand_new_event', { A: '1' })],
    ['an event without a time', event('enter_agent', { CreateTime: undefined })],
  ])('%s', async (_title, message) => {
    expect(await handled(message, message, message)).toBe(1);
  });

  it('a message by its id, whatever else a retry changes', async () => {
    expect(await handled(text('hi', '1'), text('hi!', '1'))).toBe(1);
  });
});

describe('what is remembered', () => {
  it('is forgotten after 24 hours', async () => {
    let time = nowMs;
    const { callback } = setUp({ now: () => time });
    const seen: CallbackEvent[] = [];
    callback.on.any((received) => void seen.push(received));
    await callback.fetch(post(text('hi')));
    time += 24 * 60 * 60 * 1000 - 1;
    await callback.fetch(post(text('hi')));
    expect(seen).toHaveLength(1);
    time += 1;
    await callback.fetch(post(text('hi')));
    expect(seen).toHaveLength(2);
  });

  it('is kept in the store that was given, by keys without a word of the message', async () => {
    const keys: string[] = [];
    const seen: SeenStore = {
      claim: (key, ttlMs) => {
        keys.push(`${key} for ${ttlMs / 3_600_000} h`);
        return true;
      },
      release: () => undefined,
    };
    const { callback } = setUp({ seen });
    await callback.fetch(post(text('secret text', '7440000000000000001')));
    await callback.fetch(post(card('approve')));
    expect(keys).toEqual([
      'wwa1b2c3d4e5f60718:1000002:msgid:7440000000000000001 for 24 h',
      expect.stringMatching(/^wwa1b2c3d4e5f60718:1000002:sha256:[\w-]{43} for 24 h$/),
    ]);
  });
});
