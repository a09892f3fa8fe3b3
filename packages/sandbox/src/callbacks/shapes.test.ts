import { parseXml } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';
import { agentid, conversation, startSetting } from '../../test/sandbox-with-receiver.ts';
import type { CallbackShape } from '../control/types.ts';

const text = { conversation, msgtype: 'text', text: { content: ' a <b> & ]]> ' } } as const;

/** Of a text message (path/90239). */
const usualOrder = ['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content', 'MsgId', 'AgentID'];

describe('a callback in another shape', () => {
  it.each<[CallbackShape, (xml: string, body: string) => void]>([
    [
      'shuffled',
      (xml) => {
        const names = Object.keys(parseXml(xml));
        expect(names).not.toEqual(usualOrder);
        expect(names.toSorted()).toEqual(usualOrder.toSorted());
      },
    ],
    ['indented', (xml, body) => expect([xml, body].every((each) => /^<xml>\n {2}</.test(each))).toBe(true)],
    ['cdata', (xml) => expect(xml).toContain(`<AgentID><![CDATA[${agentid}]]></AgentID>`)],
    ['entities', (xml, body) => expect(xml + body).not.toContain('CDATA')],
    [
      'extra-elements',
      (xml, body) => expect([xml, body].every((each) => each.includes('SandboxUnknown'))).toBe(true),
    ],
    ['bom', (xml, body) => expect([xml[0], body[0]]).toEqual(['\uFEFF', '\uFEFF'])],
    [
      'json-envelope',
      (_xml, body) =>
        expect(JSON.parse(body)).toEqual({
          tousername: 'wwsandbox0000000001',
          agentid: String(agentid),
          encrypt: expect.any(String),
        }),
    ],
  ])('%s arrives, and the journal says so', async (shape, check) => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ effect: { kind: 'callback-shape', shapes: [shape] } });
    await sandbox.say('zhangsan', text);
    await sandbox.say('zhangsan', text);
    const [shaped, usual] = receiver.arrived;
    check(shaped?.xml ?? '', shaped?.body ?? '');
    expect(shaped?.tree).toMatchObject({ MsgType: 'text', Content: text.text.content });
    expect(usual?.xml).toMatch(/^<xml><ToUserName>/);
    const entry = sandbox.journal.entries().find(({ operation }) => operation === 'text');
    expect(entry?.notes[0]?.text.en).toContain(shape);
    expect(entry?.detail?.decrypted).toBe(shaped?.xml);
    expect(entry?.detail?.request.body).toBe(shaped?.body);
  });

  it('can be JSON all through', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({
      effect: { kind: 'callback-shape', shapes: ['json', 'bom', 'shuffled', 'indented'] },
    });
    await sandbox.say('zhangsan', text);
    const { xml, body } = receiver.arrived[0] ?? { xml: '', body: '' };
    expect(JSON.parse(xml.slice(1))).toMatchObject({
      MsgType: 'text',
      Content: text.text.content,
      AgentID: agentid,
      CreateTime: expect.any(Number),
      // No number of JavaScript's.
      MsgId: expect.stringMatching(/^\d+$/),
    });
    expect(JSON.parse(body.slice(1))).toHaveProperty('Encrypt');
  });

  it('leaves a text as it is that cannot be read', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ effect: { kind: 'callback-shape', shapes: ['shuffled', 'json-envelope'] } });
    await sandbox.sendCallback(agentid, { xml: '<xml><a>' });
    expect(receiver.arrived.map(({ xml }) => xml)).toEqual(['<xml><a>']);
  });
});

describe('a repeated callback', () => {
  it('can be the same bytes with the same signature', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ effect: { kind: 'duplicate-callback', identical: true } });
    await sandbox.say('zhangsan', text);
    const [first, second] = receiver.arrived;
    expect(second?.body).toBe(first?.body);
    expect(String(second?.query)).toBe(String(first?.query));
    const again = sandbox.journal.entries().filter(({ operation }) => operation === 'text')[1];
    expect(again?.notes.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
  });

  it('can be so for every retry', async () => {
    await using setting = await startSetting({ identicalRetries: true });
    const { sandbox, receiver } = setting;
    receiver.react = (_arrived, count) => (count < 4 ? { status: 500 } : {});
    await sandbox.say('zhangsan', text);
    const sent = receiver.arrived.map(({ body, query }) => `${query} ${body}`);
    expect(sent).toHaveLength(4);
    expect(new Set(sent).size).toBe(1);
  });

  it('is not made after a status, where only missing answers count', async () => {
    await using setting = await startSetting({ retriesOnStatus: false });
    const { sandbox, receiver } = setting;
    receiver.react = (_arrived, count) => (count === 1 ? { status: 500 } : count < 4 ? 'cut' : {});
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(1);
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(4);
  });

  it('waits as long as it was asked to, but not for the end of the sandbox', async () => {
    const setting = await startSetting({ callbackRetryMs: 3_600_000 });
    const { sandbox, receiver } = setting;
    receiver.react = () => ({ status: 500 });
    const said = sandbox.say('zhangsan', text);
    await sandbox.journal.wait(({ operation, outcome }) => operation === 'text' && outcome === 'error');
    await setting[Symbol.asyncDispose]();
    await said;
    expect(receiver.arrived).toHaveLength(1);
  });
});

describe('the check of a URL', () => {
  it('can have a + in its echostr that is not percent-encoded', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ effect: { kind: 'raw-plus' } });
    let echostr = '';
    receiver.echo = (body, query) => {
      echostr = query.get('echostr') ?? '';
      return { body };
    };
    const { token, encodingAESKey } = receiver.credentials;
    const request = { url: receiver.url, token, encodingAESKey };
    expect(await sandbox.setCallback(agentid, request)).toMatchObject({ saved: true });
    // A form parser made blanks of them.
    expect(echostr).toContain(' ');
    const [, entry] = sandbox.journal.entries();
    expect(entry?.notes[0]?.text.en).toContain('raw-plus');
    expect(entry?.detail?.request.query['echostr']).toBe(echostr.replaceAll(' ', '+'));
    expect(await sandbox.setCallback(agentid, request)).toMatchObject({ saved: true });
    expect(echostr).not.toContain(' ');
  });

  it('can meet the faults of the network', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const { token, encodingAESKey } = receiver.credentials;
    const request = { url: receiver.url, token, encodingAESKey };
    sandbox.faults.add({ path: 'url_check', effect: { kind: 'drop', when: 'before' } });
    expect(await sandbox.setCallback(agentid, request)).toMatchObject({
      saved: false,
      result: 'unreachable',
    });
  });

  it('is not what a fault of calls or of callbacks strikes', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const { token, encodingAESKey } = receiver.credentials;
    sandbox.faults.add({ effect: { kind: 'http', status: 502 }, times: 0 });
    sandbox.faults.add({ path: 'callback', effect: { kind: 'http', status: 502 }, times: 0 });
    const check = await sandbox.setCallback(agentid, { url: `${receiver.url}#part`, token, encodingAESKey });
    expect(check).toMatchObject({ saved: true });
  });
});
