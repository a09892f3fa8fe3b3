/** Everything that the sandbox sends, read by the SDK and by Tencent's own package, which share no code. */
import { readFileSync } from 'node:fs';
import { defaultSeed, startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { parseXml, reply, type CallbackEvent } from '@wecomkit/sdk/callback';
import { decrypt, getSignature } from '@wecom/crypto';
import { describe, expect, it } from 'vitest';
import { agentid, byHand, causes, connect } from './callbacks/causes.ts';
import { startListener, type Heard, type Listener } from './callbacks/start-listener.ts';

interface Fixture {
  readonly id: string;
  readonly format: string;
  readonly plaintext: string;
  readonly expect: { readonly error?: string; readonly kind: string; readonly tree: object };
}

const file = new URL('../packages/sdk/test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { cases: readonly Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
const fixtures = cases.filter(({ format }) => format === 'xml');
const documented = fixtures.filter(({ id }) => !/^(?:bad|unknown)-/.test(id)).map((each) => each.expect.kind);

/** What Tencent's package finds inside, once its signature fits. */
function readByTencent({ query, body }: Heard, { credentials }: Listener): string {
  const encrypt = String(parseXml(body)['Encrypt']);
  const [timestamp = '', nonce = ''] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  expect(query.get('msg_signature')).toBe(getSignature(credentials.token, timestamp, nonce, encrypt));
  const { message, id } = decrypt(credentials.encodingAESKey, encrypt);
  expect(id).toBe(credentials.receiveid);
  return message;
}

function nameOf(event: CallbackEvent | undefined): string | undefined {
  return event?.kind === 'unknown' ? event.name : event?.kind;
}

describe('what happens in the sandbox', () => {
  it.each(Object.entries(causes))('is told as %s', async (kind, cause) => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    await using listener = await startListener(sandbox, agentid);
    await cause({ sandbox, wecom: connect(sandbox) });
    await sandbox.settled();
    expect(listener.heard.map(({ event }) => nameOf(event))).toContain(kind);
    for (const heard of listener.heard) {
      expect(heard.status).toBe(200);
      expect(parseXml(readByTencent(heard, listener))).toMatchObject({
        MsgType: heard.event?.tree['MsgType'],
        ToUserName: sandbox.corpid,
      });
    }
  });

  it('is, with what is sent by hand, everything that is documented', () => {
    expect([...Object.keys(causes), ...byHand].sort()).toEqual([...new Set(documented)].sort());
  });

  it.each(byHand)('or not, but %s can be sent by hand', async (kind) => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    await using listener = await startListener(sandbox, agentid);
    await sandbox.sendCallback(agentid, { kind, userid: 'zhangsan' });
    expect(listener.heard.map(({ event }) => event?.kind)).toEqual([kind]);
  });
});

describe('what has no page of its own', () => {
  it.each([
    'event.upload_media_job_finish',
    'event.change_external_contact.add_external_contact',
    'event.kf_msg_or_event',
    'event.modify_calendar',
    'message.sticker',
  ])('can be sent by hand, and is handed on with its name: %s', async (name) => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    await using listener = await startListener(sandbox, agentid);
    await sandbox.sendCallback(agentid, { kind: name, userid: 'zhangsan', members: { Own: ['1', '2'] } });
    expect(listener.heard[0]?.event).toMatchObject({ kind: 'unknown', name, tree: { Own: ['1', '2'] } });
  });
});

/** The company of the fixtures. */
async function startCompany(): Promise<Sandbox> {
  const corps = defaultSeed.corps.map((corp) => ({ ...corp, corpid: 'ww3c5a7e9b1d2f4a60' }));
  return startSandbox({ seed: { corps }, urlCheckTimeoutMs: 10_000 });
}

describe('a text by hand', () => {
  it.each(fixtures)('arrives as it is: $id', async ({ id, plaintext, expect: { error, kind, tree } }) => {
    await using sandbox = await startCompany();
    await using listener = await startListener(sandbox, agentid);
    await sandbox.sendCallback(id.startsWith('cc-') ? null : agentid, { xml: plaintext });
    const [heard] = listener.heard;
    expect(heard && readByTencent(heard, listener)).toBe(plaintext);
    expect([heard?.status === 200, nameOf(heard?.event)]).toEqual([error === undefined, kind]);
    if (error === undefined) expect(heard?.event?.tree).toEqual(tree);
    else expect(sandbox.journal.entries().at(-1)).toMatchObject({ kind: 'retry', outcome: 'error' });
  });
});

describe('the SDK', () => {
  it.each(['shuffled', 'indented', 'cdata', 'entities', 'extra-elements', 'bom', 'json-envelope'] as const)(
    'reads every documented text in the shape %s',
    async (shape) => {
      await using sandbox = await startCompany();
      await using listener = await startListener(sandbox, agentid);
      sandbox.faults.add({ effect: { kind: 'callback-shape', shapes: [shape] }, times: 0 });
      for (const { id, plaintext, expect: expected } of fixtures) {
        if (expected.error !== undefined) continue;
        await sandbox.sendCallback(agentid, { xml: plaintext });
        const heard = listener.heard.at(-1);
        expect([id, heard?.status, nameOf(heard?.event)]).toEqual([id, 200, expected.kind]);
        expect(heard?.event?.tree).toMatchObject(expected.tree);
      }
    },
  );

  it.each(['json-envelope', 'shuffled', 'bom'] as const)(
    'answers a message in the shape %s so that the sandbox understands it',
    async (shape) => {
      await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
      await using listener = await startListener(sandbox, agentid);
      listener.on.text(({ Content }) => reply.text(`heard ${Content}`));
      sandbox.faults.add({ effect: { kind: 'callback-shape', shapes: [shape] } });
      const conversation = `app:${agentid}`;
      await sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content: 'you' } });
      expect(sandbox.messages('zhangsan').at(-1)).toMatchObject({ content: { content: 'heard you' } });
    },
  );

  it('takes an identical repetition for what it is', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    await using listener = await startListener(sandbox, agentid, { toleranceSeconds: 300 });
    sandbox.faults.add({ effect: { kind: 'duplicate-callback', identical: true } });
    await sandbox.say('zhangsan', {
      conversation: `app:${agentid}`,
      msgtype: 'text',
      text: { content: 'once' },
    });
    expect(listener.heard.map(({ status, event }) => [status, event !== undefined])).toEqual([
      [200, true],
      [200, false],
    ]);
  });

  it('passes the check of a URL that has a raw +', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    sandbox.faults.add({ effect: { kind: 'raw-plus' }, times: 0 });
    await using listener = await startListener(sandbox, agentid);
    expect(listener.heard).toEqual([]);
  });
});
