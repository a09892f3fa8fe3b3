import { renderXml } from '@wecomkit/sdk/callback';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNew } from './as-new.ts';
import { readPlaintext } from './read-plaintext.ts';

const base = { ToUserName: 'ww1', FromUserName: 'zhangsan', CreateTime: 1732240000, AgentID: 7 };
const message = renderXml({ ...base, MsgType: 'text', Content: 'hi', MsgId: '1' });
const tap = renderXml({
  ...base,
  MsgType: 'event',
  Event: 'template_card_event',
  EventKey: 'yes',
  ResponseCode: 'CODE',
  SelectedItems: { SelectedItem: [{ QuestionKey: 'q', OptionIds: { OptionId: ['a', 'b'] } }] },
});
const bot = {
  msgid: 'bm-1',
  aibotid: 'aib',
  chatid: 'wr1',
  chattype: 'group',
  from: { userid: 'LiLei' },
  response_url: 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC',
  msgtype: 'text',
  text: { content: '@bot hi' },
};

describe('what is told about a decrypted text', () => {
  it('is who did what, and what it is about', () => {
    expect(readPlaintext(message)).toMatchObject({
      kind: 'message.text',
      from: 'zhangsan',
      facts: [['Content', 'hi']],
    });
  });

  it('goes down to the leaves, without codes that open doors', () => {
    const { facts, content } = readPlaintext(tap);
    expect(facts).toEqual([
      ['EventKey', 'yes'],
      ['SelectedItems.SelectedItem.QuestionKey', 'q'],
      ['SelectedItems.SelectedItem.OptionIds.OptionId', 'a'],
      ['SelectedItems.SelectedItem.OptionIds.OptionId', 'b'],
    ]);
    expect(content).toMatchObject({ EventKey: 'yes', ResponseCode: '***' });
  });

  it('is the JSON of a bot where it is JSON', () => {
    expect(readPlaintext(JSON.stringify(bot))).toMatchObject({
      kind: 'aibot.message.text',
      from: 'LiLei',
      facts: [
        ['chatid', 'wr1'],
        ['content', '@bot hi'],
      ],
      content: { response_url: '***', text: { content: '@bot hi' } },
    });
    const event = {
      msgtype: 'event',
      event: { eventtype: 'feedback_event', feedback_event: { id: 'f', type: 2 } },
    };
    expect(readPlaintext(JSON.stringify(event))).toMatchObject({
      kind: 'aibot.event.feedback_event',
      facts: [
        ['id', 'f'],
        ['type', '2'],
      ],
    });
  });

  it('knows what WeCom repeats: by message id, else by the whole text', () => {
    const { identity } = readPlaintext(message);
    expect(readPlaintext(message.replace('hi', 'other')).identity).toBe(identity);
    expect(
      readPlaintext(message.replace('<![CDATA[1]]></MsgId>', '<![CDATA[2]]></MsgId>')).identity,
    ).not.toBe(identity);
    expect(readPlaintext(tap).identity).not.toBe(readPlaintext(tap.replace('yes', 'no')).identity);
  });

  it('is something for every text', () => {
    const object = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'msgtype', 'event')),
      fc.jsonValue(),
    );
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'MsgType', 'MsgId', '中', 'a:b'));
    const xml = fc.tuple(name, fc.string()).map(([tag, inner]) => `<xml><${tag}>${inner}</${tag}></xml>`);
    const anything = fc.oneof(
      xml,
      fc.string(),
      object.map((value) => JSON.stringify(value)),
      fc.json(),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(readPlaintext(text).kind).not.toBe('');
        expect(typeof asNew(text, 0)).toBe('string');
      }),
    );
  });
});

describe('an event as a new one', () => {
  it('has an id and a time of its own, and says the same', () => {
    const now = 1_800_000_000_000;
    const fresh = asNew(message, now);
    expect(fresh).toContain('<CreateTime>1800000000</CreateTime>');
    expect(fresh).toContain('<![CDATA[hi]]>');
    expect(readPlaintext(fresh).identity).not.toBe(readPlaintext(message).identity);
    const { msgid, ...rest } = JSON.parse(asNew(JSON.stringify(bot), now)) as typeof bot;
    expect(msgid).not.toBe(bot.msgid);
    expect({ ...rest, msgid: bot.msgid }).toEqual(bot);
  });
});
