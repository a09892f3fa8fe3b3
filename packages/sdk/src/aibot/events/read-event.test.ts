import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallbackError } from '../../errors/callback-error.ts';
import { readAiBotEvent, toAiBotEvent } from './read-event.ts';

interface Case {
  readonly id: string;
  readonly format: string;
  readonly plaintext: string;
  readonly expect: { readonly kind: string; readonly typed: { readonly body?: object } };
}

const { cases }: { cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/callback.fixtures.json', import.meta.url), 'utf8'),
);
const callbacks = cases.filter(({ format }) => format === 'json');
const pushes = cases.filter(({ format, expect: { typed } }) => format === 'ws' && 'cmd' in typed);

describe('a callback of a bot', () => {
  it('is among the fixtures', () => {
    expect([callbacks.length, pushes.length]).toEqual([17, 5]);
  });

  it.each(callbacks)('is read: $id', ({ plaintext, expect: { kind, typed } }) => {
    expect(readAiBotEvent(plaintext)).toEqual({ chattype: 'single', ...typed, kind });
  });

  it.each(pushes)('is read off a push of the long connection: $id', ({ expect: { kind, typed } }) => {
    expect(toAiBotEvent(typed.body)).toEqual({
      chattype: 'single',
      from: { userid: '' },
      ...typed.body,
      kind,
    });
  });
});

const text = {
  msgid: 'm',
  aibotid: 'b',
  from: { userid: 'LiLei' },
  msgtype: 'text',
  text: { content: 'hi' },
};

describe('what this version does not know', () => {
  it.each([
    ['a message type', { ...text, msgtype: 'sticker', sticker: { id: 7 } }, 'aibot.message.sticker'],
    ['an event type', { ...text, msgtype: 'event', event: { eventtype: 'left' } }, 'aibot.event.left'],
    ['a message without its content', { ...text, text: undefined }, 'aibot.message.text'],
    ['a content of another type', { ...text, text: { content: 5 } }, 'aibot.message.text'],
    ['a quote of an unknown type', { ...text, quote: { msgtype: 'sticker' } }, 'aibot.message.text'],
    [
      'a name that objects have',
      { ...text, msgtype: 'event', event: { eventtype: '__proto__' } },
      'aibot.event.__proto__',
    ],
    ['nothing', {}, 'aibot.message.'],
  ])('arrives with all that it says: %s', (_title, message, name) => {
    const raw = JSON.parse(JSON.stringify(message));
    expect(readAiBotEvent(JSON.stringify(message))).toMatchObject({
      kind: 'unknown',
      name,
      from: { userid: 'from' in message ? 'LiLei' : '' },
      raw,
    });
  });

  it('has a base of the right types, whatever the JSON says', () => {
    const event = toAiBotEvent({
      msgid: 1,
      aibotid: [],
      chattype: 'other',
      chatid: {},
      from: 3,
      create_time: '1',
    });
    expect(event).toMatchObject({
      kind: 'unknown',
      msgid: '',
      aibotid: '',
      chattype: 'single',
      from: { userid: '' },
    });
    expect(event).not.toHaveProperty('chatid');
    expect(event).not.toHaveProperty('create_time');
  });

  it.each(['text', 'from', 'event', 'sticker', '__proto__'])('keeps a %s that is null', (member) => {
    const json = `{"msgtype":"text","${member}":null}`;
    const event = readAiBotEvent(json);
    expect(event.kind === 'unknown' && event.raw).toEqual(JSON.parse(json));
  });

  it('may stand beside what is known', () => {
    expect(readAiBotEvent(JSON.stringify({ ...text, quote: null, extra: { a: 1 } }))).toEqual({
      ...text,
      kind: 'aibot.message.text',
      chattype: 'single',
      extra: { a: 1 },
    });
  });
});

describe('JSON of WeCom', () => {
  const json = JSON.stringify(text);

  it('keeps all digits of integers', () => {
    const integers = '[9007199254740991,-9007199254740991,9007199254740993 ,\n-12345678901234567890]';
    const others = '[0.12345678901234567,12345678901234567.5,1e-1234567890123456,1E1234567890123456]';
    const event = readAiBotEvent(`{"msgtype":"x","n":${integers},"o":${others},"t":"a, 9007199254740993]"}`);
    expect(event.kind === 'unknown' && event.raw).toEqual({
      msgtype: 'x',
      n: [9007199254740991, -9007199254740991, '9007199254740993', '-12345678901234567890'],
      o: JSON.parse(others),
      t: 'a, 9007199254740993]',
    });
  });

  it('keeps digits beside what is known', () => {
    const event = readAiBotEvent(json.replace('{', '{"seq":1234567890123456789,'));
    expect(event).toMatchObject({ kind: 'aibot.message.text', seq: '1234567890123456789' });
  });

  it.each(['{12345678901234567:1}', '{"n":012345678901234567}', '{"n":12345678901234567x}'])(
    'does not become good by its digits: %s',
    (broken) => expect(() => readAiBotEvent(broken)).toThrow('the JSON is broken'),
  );

  it('is read as it would be without long integers', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (inner) => {
        const event = readAiBotEvent(`{"msgtype":"x","any":${inner},"n":12345678901234567890}`);
        const any: unknown = event.kind === 'unknown' ? event.raw['any'] : undefined;
        expect(exactly(any)).toEqual(exactly(JSON.parse(inner)));
      }),
    );
  });

  const contentOf = (message: string): unknown => {
    const event = readAiBotEvent(message);
    return event.kind === 'aibot.message.text' ? event.text.content : undefined;
  };

  it.each([
    ['a line break in a text', json.replace('"hi"', '"h\ni"'), 'h\ni'],
    ['other controls in a text', json.replace('"hi"', '"\u0000h\\"\ti\u0085"'), '\u0000h"\ti\u0085'],
    ['controls between members', `\u0000${json.replace(',', ',\u0001')}`, 'hi'],
    ['white space', `\n${json.replaceAll(',', ',\r\n\t')}\n`, 'hi'],
    ['escaped slashes', json.replace('hi', String.raw`a\/b`), 'a/b'],
  ])('may hold %s', (_title, message, content) => {
    expect(contentOf(message)).toBe(content);
  });

  it.each([
    ['is broken', '{"msgid":'],
    ['is no object', '[]'],
    ['is nothing', ''],
    ['is null', 'null'],
    ['is deep', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`],
    ['is very deep', '['.repeat(500_000)],
    ['is long', JSON.stringify({ a: 'x'.repeat(1024 * 1024) })],
    ['is nothing but quotation marks', '"\\'.repeat(500_000)],
  ])('is refused without a word of it when it %s', (_title, message) => {
    const read = (): unknown => readAiBotEvent(message);
    expect(read).toThrow(CallbackError);
    expect(read).toThrow(/^callback: the message is not JSON of a bot: [^"{[]+$/);
  });

  it('is read as the standard reads it, whatever its texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (content, more) => {
          const message = JSON.stringify({
            ...more,
            ...text,
            text: { content },
            quote: undefined,
            chattype: 'group',
          });
          if (!('chatid' in more || 'response_url' in more || 'create_time' in more)) {
            expect(contentOf(message)).toBe(content);
          }
        },
      ),
    );
  });

  it('is refused or read, never worse, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (message) => {
        try {
          expect(readAiBotEvent(message)).toHaveProperty('kind');
        } catch (error) {
          expect(error).toBeInstanceOf(CallbackError);
        }
      }),
    );
  });
});

/** With numbers for the texts that stand for integers beyond 2^53, by which some digits are lost. */
function exactly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, each: unknown) =>
    typeof each === 'string' && /^-?[1-9]\d{15,}$/.test(each) ? Number(each) : each,
  );
}
