import { describe, expect, it } from 'vitest';
import { connectBot, subscribeBot } from '../../test/bot-client.ts';
import { followEvents } from '../../test/event-client.ts';
import { botCredentials, calledBot, connectedBot, isConnected } from '../../test/sandbox-with-bot.ts';
import { request, sendRaw } from '../../test/raw-http.ts';
import { startSandbox } from '../index.ts';

describe('a long connection', () => {
  it('is acknowledged by req_id alone, on any path', async () => {
    await using sandbox = await startSandbox();
    const { aibotid, secret } = botCredentials(sandbox);
    await using client = await connectBot(`${sandbox.url}/any/path`);
    const req_id = 'aibot_subscribe_1732258000000_ab12cd34';
    await client.command('aibot_subscribe', { bot_id: aibotid, secret }, req_id);
    await client.command('ping', undefined, 'ping_1');
    expect(client.texts).toEqual([
      `{"headers":{"req_id":"${req_id}"},"errcode":0,"errmsg":"ok"}`,
      '{"headers":{"req_id":"ping_1"},"errcode":0,"errmsg":"ok"}',
    ]);
    expect(isConnected(sandbox)).toBe(true);
  });

  it('is refused for a wrong secret or an unknown bot, and stays open for another try', async () => {
    await using sandbox = await startSandbox();
    const { aibotid, secret } = botCredentials(sandbox);
    await using client = await connectBot(sandbox.url);
    const refused = { errcode: 853000, errmsg: 'invalid bot_id or secret' };
    const bodies = [{ bot_id: aibotid, secret: 'wrong' }, { bot_id: '__proto__', secret }, {}, [], null];
    for (const body of bodies) {
      expect(await client.command('aibot_subscribe', body)).toMatchObject(refused);
    }
    expect(isConnected(sandbox)).toBe(false);
    expect(await client.command('aibot_subscribe', { bot_id: aibotid, secret })).toMatchObject({
      errcode: 0,
    });
    expect(client.isOpen()).toBe(true);
  });

  it('is refused for a bot that is called at its URL', async () => {
    await using sandbox = await startSandbox();
    await using client = await connectBot(sandbox.url);
    const { aibotid, secret } = botCredentials(sandbox, calledBot);
    const ack = await client.command('aibot_subscribe', { bot_id: aibotid, secret });
    expect(ack).toMatchObject({ errcode: 846601 });
  });

  it('can do nothing before the subscription', async () => {
    await using sandbox = await startSandbox();
    await using client = await connectBot(sandbox.url);
    for (const cmd of ['ping', 'aibot_send_msg', 'aibot_upload_media_init', 'nonsense']) {
      expect(await client.command(cmd, {})).toMatchObject({ errcode: 846609 });
    }
  });

  it('takes whatever frame comes, and answers those that are commands', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    for (const text of ['', 'no JSON', '[]', 'null', '7', '{}', '{"cmd":7}', '{"cmd":"ping","headers":7}']) {
      client.send(text);
    }
    // Some clients acknowledge pushes: nothing comes back.
    client.send({ headers: { req_id: 'push-1' }, errcode: 0, errmsg: 'ok' });
    client.send({ cmd: 'ping', headers: { req_id: 7 }, unknown: true });
    for (const cmd of ['aibot_unknown', '__proto__', 'constructor']) {
      expect(await client.command(cmd)).toMatchObject({ errcode: 40008 });
    }
    const answers = client.texts.slice(1, -3).map((text) => JSON.parse(text));
    expect(answers).toHaveLength(9);
    expect(answers.slice(0, 8).map(({ errcode }) => errcode)).toEqual(Array(8).fill(846605));
    expect(answers[8]).toMatchObject({ headers: { req_id: '7' }, errcode: 0 });
    expect(await client.command('ping', {}, 'x'.repeat(257))).toMatchObject({ errcode: 846605 });
    expect(await client.command('ping', {}, 'x'.repeat(256))).toMatchObject({ errcode: 0 });
  });

  it('may be a binary frame, and ends when a frame is too long', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    client.sendBinary('{"cmd":"ping","headers":{"req_id":"binary"}}');
    await client.command('ping');
    expect(client.texts[1]).toContain('"binary"');
    client.send(`{"cmd":"ping","filler":"${'x'.repeat(1_048_576)}"}`);
    expect(await client.closed).toBe(1009);
    const entry = await sandbox.journal.wait(({ operation }) => operation === 'disconnect');
    expect(entry).toMatchObject({ kind: 'drop', aibotid: connectedBot });
  });

  it('serves one bot', async () => {
    await using sandbox = await startSandbox({
      seed: {
        corps: [
          {
            corpid: 'wwtwo',
            name: 'Two',
            contacts_secret: 'contacts',
            departments: [{ id: 1, name: 'Two', parentid: 0 }],
            members: [],
            aibots: [
              { aibotid: 'one', name: 'One', mode: 'connection', secret: 'secret-one' },
              { aibotid: 'two', name: 'Two', mode: 'connection', secret: 'secret-two' },
            ],
          },
        ],
      },
    });
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox, 'one'));
    const again = await client.command('aibot_subscribe', { bot_id: 'one', secret: 'secret-one' });
    const other = await client.command('aibot_subscribe', { bot_id: 'two', secret: 'secret-two' });
    expect([again.errcode, other.errcode]).toEqual([0, 40058]);
    await using beside = await subscribeBot(sandbox.url, botCredentials(sandbox, 'two'));
    expect([isConnected(sandbox, 'one'), isConnected(sandbox, 'two')]).toEqual([true, true]);
    expect([client.isOpen(), beside.isOpen()]).toEqual([true, true]);
  });

  it('gives way to a newer one: it is told, heard no more, and closed', async () => {
    await using sandbox = await startSandbox({ botTakeoverMs: 0 });
    await using former = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await using newer = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const { cmd, headers, body } = await former.push();
    expect({ cmd, body }).toEqual({
      cmd: 'aibot_event_callback',
      body: {
        msgid: expect.any(String),
        create_time: expect.any(Number),
        aibotid: connectedBot,
        msgtype: 'event',
        event: { eventtype: 'disconnected_event' },
      },
    });
    expect(headers.req_id).not.toBe('');
    expect(await former.closed).toBe(1000);
    expect(await newer.command('ping')).toMatchObject({ errcode: 0 });
    expect(isConnected(sandbox)).toBe(true);
  });

  it('may do nothing between the word that it was replaced and its end', async () => {
    await using sandbox = await startSandbox({ botTakeoverMs: 600_000 });
    await using former = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await using _newer = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const { aibotid, secret } = botCredentials(sandbox);
    expect(await former.command('ping')).toMatchObject({ errcode: 846609 });
    const again = await former.command('aibot_subscribe', { bot_id: aibotid, secret });
    expect(again).toMatchObject({ errcode: 846609 });
  });

  it('is closed after silence', async () => {
    await using sandbox = await startSandbox({ botSilenceMs: 1 });
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    expect(await client.closed).toBe(1000);
    expect(isConnected(sandbox)).toBe(false);
    // Nothing is measured before the subscription.
    await using waiting = await connectBot(sandbox.url);
    expect(await waiting.command('ping')).toMatchObject({ errcode: 846609 });
  });

  it('is not silent because the clock of the sandbox moves', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    sandbox.clock.advance(3_600_000);
    expect(await client.command('ping')).toMatchObject({ errcode: 0 });
  });

  it('can be cut by hand, and comes back', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const path = `${sandbox.url}/_sandbox/aibots/${connectedBot}/disconnect`;
    const cut = await fetch(path, { method: 'POST', body: '{}' });
    expect(await cut.json()).toEqual({ done: true });
    expect(await client.closed).toBe(1006);
    expect(isConnected(sandbox)).toBe(false);
    expect((await fetch(path, { method: 'POST', body: '{}' })).status).toBe(409);
    expect(() => sandbox.disconnectBot('nobody')).toThrow('There is no bot "nobody".');
    await using _again = await subscribeBot(sandbox.url, botCredentials(sandbox));
    expect(isConnected(sandbox)).toBe(true);
  });

  it('ends with a reset, and with the sandbox', async () => {
    const sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    sandbox.reset();
    expect(isConnected(sandbox)).toBe(false);
    expect([1001, 1006]).toContain(await client.closed);
    await using again = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await using idle = await connectBot(sandbox.url);
    await sandbox.stop();
    expect([1001, 1006]).toContain(await again.closed);
    expect([1001, 1006]).toContain(await idle.closed);
  });

  it('is noticed when its program goes away', async () => {
    await using sandbox = await startSandbox();
    await using events = await followEvents(sandbox.url);
    const client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await events.nextOf('directory');
    expect(isConnected(sandbox)).toBe(true);
    client.terminate();
    await events.nextOf('directory');
    expect(isConnected(sandbox)).toBe(false);
  });

  it('has to be asked for as WebSocket wants it', async () => {
    await using sandbox = await startSandbox();
    const [refused] = await sendRaw(
      sandbox.url,
      request(['GET / HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket']),
    );
    expect(refused?.status).toBe(400);
  });

  it('leaves calls alone that ask for another protocol, as those of Java do', async () => {
    await using sandbox = await startSandbox();
    const [answered] = await sendRaw(
      sandbox.url,
      request([
        'GET /cgi-bin/gettoken HTTP/1.1',
        'Host: x',
        'Connection: Upgrade, HTTP2-Settings, close',
        'Upgrade: h2c',
        'HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
      ]),
    );
    expect(answered?.status).toBe(200);
    expect(answered?.body).toContain('"errcode":41002');
  });
});

describe('commands in the journal', () => {
  it('stand with their acknowledgement, secrets masked', async () => {
    await using sandbox = await startSandbox();
    const { secret } = botCredentials(sandbox);
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await client.command('aibot_unknown');
    const [subscribed, unknown] = sandbox.journal.entries();
    expect(subscribed).toMatchObject({
      kind: 'call',
      direction: 'in',
      operation: 'aibot_subscribe',
      aibotid: connectedBot,
      corpid: sandbox.corpid,
      errcode: 0,
      outcome: 'ok',
    });
    expect(unknown).toMatchObject({ operation: 'aibot_unknown', errcode: 40008, outcome: 'error' });
    expect(unknown?.detail?.answer?.body).toBe(client.texts[1]);
    const shown = await fetch(`${sandbox.url}/_sandbox/journal/${subscribed?.id}`);
    expect(await shown.text()).not.toContain(secret);
  });

  it('keep no files', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await client.command('aibot_upload_media_chunk', { upload_id: 'u', base64_data: 'A'.repeat(400) });
    const entry = sandbox.journal.entries().at(-1);
    expect(entry?.detail?.request.body).toContain('"base64_data":"[400 characters]"');
  });

  it('can be struck by faults that name them', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    sandbox.faults.add({ effect: { kind: 'code', errcode: 45009 } });
    expect(await client.command('ping')).toMatchObject({ errcode: 0 });
    sandbox.faults.add({ path: 'ping', effect: { kind: 'code', errcode: 846607 } });
    expect(await client.command('ping')).toMatchObject({ errcode: 846607 });
    sandbox.faults.add({ path: 'ping', effect: { kind: 'delay', ms: 1 } });
    expect(await client.command('ping')).toMatchObject({ errcode: 0 });
    sandbox.faults.add({ path: 'ping', effect: { kind: 'drop', when: 'after' } });
    await expect(client.command('ping')).rejects.toThrow('closed');
    const kinds = sandbox.journal.entries().map(({ kind, outcome }) => [kind, outcome]);
    expect(kinds).toEqual([
      ['call', 'ok'],
      ['call', 'ok'],
      ['fault', 'error'],
      ['call', 'ok'],
      ['call', 'dropped'],
    ]);
  });
});
