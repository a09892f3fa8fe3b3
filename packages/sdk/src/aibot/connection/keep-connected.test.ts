import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptedBotServer, type BotPeer, type BotServer } from '../../../test/scripted-bot-server.ts';
import type { AiBotConnectionState } from './connection-state.ts';
import type { Push } from './frame.ts';
import { keepConnected } from './keep-connected.ts';
import type { Link, LinkOptions } from './link.ts';
import { manualClock, type ManualClock } from './testing.ts';

let server: BotServer;
let clock: ManualClock;
let link: Link;
let states: AiBotConnectionState[];
let pushes: Push[];
let strays: unknown[];
let watchers: (() => void)[];

beforeEach(async () => {
  server = await scriptedBotServer();
  clock = manualClock();
  states = [];
  pushes = [];
  strays = [];
  watchers = [];
});

afterEach(async () => {
  link.close('closed', undefined);
  await server.stop();
});

const names = (): readonly string[] => states.map(({ name }) => name);
const changed = (): void => {
  for (const watch of watchers) watch();
};

function connect(options: Partial<LinkOptions> = {}): Link {
  link = keepConnected({
    WebSocket,
    url: server.url,
    bot_id: 'aibSandbox01',
    secret: 'open-sesame',
    connectMs: 10_000,
    heartbeatMs: 30_000,
    staleMs: 75_000,
    ackMs: 5000,
    sleep: clock.sleep,
    now: clock.now,
    random: () => 0,
    reconnect: {},
    onState: (state) => {
      states.push(state);
      changed();
    },
    onPush: (push) => {
      pushes.push(push);
      changed();
    },
    onStray: (error) => {
      strays.push(error);
      changed();
    },
    ...options,
  });
  return link;
}

/** Resolves when it is so; looked at whenever something happens. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo()) resolve();
    };
    watchers.push(look);
    look();
  });
}

const reached = (name: AiBotConnectionState['name']): Promise<void> =>
  until(() => states.at(-1)?.name === name);

async function subscribe(options: Partial<LinkOptions> = {}): Promise<BotPeer> {
  connect(options);
  const peer = await server.connection();
  await peer.accept();
  await reached('subscribed');
  return peer;
}

/** What a promise was rejected with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

const ping = (isRepeatable: boolean): Promise<unknown> =>
  link.request({ cmd: 'test', operation: 'aibot.test', body: () => ({ n: 1 }), isRepeatable });

describe('a long connection', () => {
  it('subscribes with its first frame', async () => {
    connect();
    const peer = await server.connection();
    const frame = await peer.accept();
    expect(frame).toEqual({
      cmd: 'aibot_subscribe',
      headers: { req_id: expect.stringMatching(/^aibot_subscribe_\d+_[\da-f]{8}$/u) },
      body: { bot_id: 'aibSandbox01', secret: 'open-sesame' },
    });
    await reached('subscribed');
    expect(states).toEqual([{ name: 'connecting', attempt: 1 }, { name: 'subscribed' }]);
  });

  it('hands on what is pushed', async () => {
    const peer = await subscribe();
    peer.push('aibot_msg_callback', 'r1', { msgid: 'm1' });
    await until(() => pushes.length === 1);
    expect(pushes).toEqual([{ cmd: 'aibot_msg_callback', req_id: 'r1', body: { msgid: 'm1' } }]);
  });

  it('finds the answer to a command by its req_id', async () => {
    const peer = await subscribe();
    const answers = Promise.all([ping(false), ping(false)]);
    const [first, second] = [await peer.next(), await peer.next()];
    peer.ack(second, { body: 'second' });
    peer.ack(first, { body: 'first' });
    expect(await answers).toEqual(['first', 'second']);
  });

  it('throws what WeCom refuses', async () => {
    const peer = await subscribe();
    const answer = ping(false);
    peer.ack(await peer.next(), { errcode: 846605, errmsg: 'invalid req_id' });
    await expect(answer).rejects.toMatchObject({ code: 'api', errcode: 846605, operation: 'aibot.test' });
  });

  it('gives up waiting for an answer after five seconds', async () => {
    const peer = await subscribe();
    const answer = ping(false);
    const frame = await peer.next();
    const rejected = failureOf(answer);
    await clock.elapse(5000);
    expect(await rejected).toMatchObject({ code: 'timeout', mayHaveArrived: true });
    peer.ack(frame, { errcode: 846605 });
    await until(() => strays.length === 1);
    expect(strays).toMatchObject([{ errcode: 846605 }]);
  });

  it('reads what follows after a frame that it cannot read, and reports that one', async () => {
    const peer = await subscribe();
    for (const text of ['{', '7', '{"headers":{}}', '['.repeat(40), `"${'x'.repeat(1_048_577)}"`])
      peer.write(text);
    peer.write('{"cmd":"aibot_msg_callback","headers":{"req_id":"r"},"body":{"a":"b\u0001c"}}');
    await until(() => pushes.length === 1);
    expect(pushes).toEqual([{ cmd: 'aibot_msg_callback', req_id: 'r', body: { a: 'b\u0001c' } }]);
    expect(strays).toHaveLength(5);
    expect(strays).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining({ code: 'aibot_connection', reason: 'frame' })),
    );
  });

  it('leaves no timer behind when it is closed', async () => {
    const peer = await subscribe();
    const answer = ping(true);
    await peer.next();
    link.close('closed', undefined);
    await expect(answer).rejects.toMatchObject({ code: 'aibot_connection', reason: 'closed' });
    expect(await peer.closed).toBe(1000);
    expect(clock.sleeping()).toEqual([]);
    expect(states.at(-1)).toEqual({ name: 'closed', reason: 'closed' });
    await expect(ping(true)).rejects.toMatchObject({ reason: 'closed' });
  });

  it('that is closed while it opens does not come back', async () => {
    connect();
    const peer = await server.connection();
    link.close('closed', undefined);
    await peer.closed;
    expect(names()).toEqual(['connecting', 'closed']);
    expect(clock.sleeping()).toEqual([]);
  });

  it('that is closed by a listener does not open', async () => {
    connect({
      onState: (state) => {
        states.push(state);
        changed();
        if (state.name === 'waiting') link.close('closed', undefined);
      },
    });
    const peer = await server.connection();
    peer.terminate();
    await reached('closed');
    expect(names()).toEqual(['connecting', 'waiting', 'closed']);
    expect(clock.sleeping()).toEqual([]);
  });
});

describe('the heartbeat', () => {
  it('pings every 30 seconds', async () => {
    const peer = await subscribe();
    for (let beat = 0; beat < 5; beat += 1) {
      await clock.elapse(30_000);
      const frame = await peer.next();
      expect(frame.cmd).toBe('ping');
      peer.ack(frame);
      peer.push('aibot_msg_callback', `r${beat}`, {});
      await until(() => pushes.length === beat + 1);
    }
    expect(names()).toEqual(['connecting', 'subscribed']);
  });

  it('calls a connection dead when two pings are not answered, whatever else comes', async () => {
    const peer = await subscribe();
    for (let beat = 0; beat < 2; beat += 1) {
      await clock.elapse(30_000);
      await peer.next();
      peer.push('aibot_msg_callback', `r${beat}`, {});
      await until(() => pushes.length === beat + 1);
    }
    await clock.elapse(30_000);
    await reached('waiting');
    expect(states.at(-1)).toMatchObject({
      error: { code: 'network', message: expect.stringContaining('heartbeats') },
    });
    await peer.closed;
  });

  it('notices at once that the machine slept', async () => {
    const peer = await subscribe();
    clock.advance(3_600_000);
    await reached('waiting');
    expect(states.at(-1)).toMatchObject({
      error: { code: 'network', message: expect.stringContaining('nothing came') },
    });
    expect(peer.unread()).toBe(0);
    await peer.closed;
  });
});

describe('a connection that is lost', () => {
  it('is opened again', async () => {
    const first = await subscribe();
    first.terminate();
    await reached('waiting');
    await clock.elapse(1000);
    const second = await server.connection();
    await second.accept();
    await reached('subscribed');
    expect(states).toMatchObject([
      { name: 'connecting', attempt: 1 },
      { name: 'subscribed' },
      { name: 'waiting', retryInMs: 1000, error: { code: 'network' } },
      { name: 'connecting', attempt: 1 },
      { name: 'subscribed' },
    ]);
  });

  it.each([
    [0, [1000, 1000, 1000, 1000, 1000, 1000, 1000]],
    [0.5, [1500, 2500, 4500, 8500, 15_500, 15_500, 15_500]],
    [1, [2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]],
  ])('is opened again after growing pauses, chosen at random (%d)', async (random, pauses) => {
    await server.stop();
    connect({ random: () => random });
    for (const pause of pauses) await clock.elapse(pause);
    expect(names()).not.toContain('closed');
    expect(states.filter(({ name }) => name === 'waiting')).toMatchObject(
      pauses.map((retryInMs) => ({ retryInMs })),
    );
  });

  it('is given up after as many attempts as the program allows', async () => {
    await server.stop();
    connect({ reconnect: { attempts: 2 } });
    await clock.elapse(1000);
    await reached('closed');
    expect(states.at(-1)).toMatchObject({ reason: 'lost', error: { code: 'network' } });
    expect(clock.sleeping()).toEqual([]);
  });

  it('counts as lost when the subscription is not answered', async () => {
    connect();
    const peer = await server.connection();
    await peer.next();
    await clock.elapse(10_000);
    await reached('waiting');
    expect(states.at(-1)).toMatchObject({ error: { code: 'timeout' } });
    await peer.closed;
  });

  it('carries on with what can be written twice, and says of the rest that it may have arrived', async () => {
    const first = await subscribe();
    const repeatable = ping(true);
    const single = failureOf(ping(false));
    await first.next();
    await first.next();
    first.terminate();
    expect(await single).toMatchObject({ code: 'network', mayHaveArrived: true });
    await clock.elapse(1000);
    const second = await server.connection();
    await second.accept();
    second.ack(await second.next(), { body: 'again' });
    expect(await repeatable).toBe('again');
  });

  it('keeps what was never written until it is there again', async () => {
    const first = await subscribe();
    first.terminate();
    await reached('waiting');
    const later = ping(false);
    await clock.elapse(1000);
    const second = await server.connection();
    await second.accept();
    second.ack(await second.next(), { body: 'late' });
    expect(await later).toBe('late');
  });

  it('lets a waiting command be taken back', async () => {
    await server.stop();
    connect();
    await reached('waiting');
    const controller = new AbortController();
    const { signal } = controller;
    const command = link.request({
      cmd: 'test',
      operation: 't',
      body: () => ({}),
      isRepeatable: true,
      signal,
    });
    controller.abort(new Error('changed my mind'));
    await expect(command).rejects.toThrow('changed my mind');
  });
});

describe('a refused subscription', () => {
  const refuse = async (errcode: number): Promise<void> => {
    const peer = await server.connection();
    peer.ack(await peer.next(), { errcode, errmsg: 'invalid bot_id or secret: open-sesame' });
    // WeCom would leave it open.
    expect(await peer.closed).toBe(1000);
  };

  it('is tried five times and then given up, with what WeCom said but without the secret', async () => {
    connect();
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await refuse(853000);
      await clock.elapse(1000);
    }
    await refuse(853000);
    await reached('closed');
    expect(states.at(-1)).toMatchObject({
      reason: 'refused',
      error: { code: 'api', errcode: 853000, category: 'auth', operation: 'aibot.subscribe' },
    });
    expect(
      JSON.stringify(states) + String(states.map((state) => 'error' in state && state.error)),
    ).not.toContain('sesame');
    await expect(ping(true)).rejects.toMatchObject({ reason: 'closed' });
    expect(clock.sleeping()).toEqual([]);
  });

  it('is tried for ever while the service is busy, but not before the limit is over', async () => {
    connect();
    await refuse(-1);
    await clock.elapse(1000);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await refuse(45009);
      await clock.elapse(60_000);
    }
    expect(names()).not.toContain('closed');
  });

  it('does not count together with others once a subscription was good', async () => {
    connect({ reconnect: { refusals: 2 } });
    await refuse(853000);
    await clock.elapse(1000);
    const peer = await server.connection();
    await peer.accept();
    await reached('subscribed');
    peer.terminate();
    await clock.elapse(1000);
    await refuse(853000);
    await reached('waiting');
    expect(names()).not.toContain('closed');
  });
});

describe('another instance of the bot', () => {
  it('ends this one for good', async () => {
    const peer = await subscribe();
    const answer = failureOf(ping(true));
    peer.push('aibot_event_callback', 'r', {
      msgid: 'we-003',
      create_time: 1732258003,
      aibotid: 'aibSandbox01',
      msgtype: 'event',
      event: { eventtype: 'disconnected_event' },
    });
    expect(await answer).toMatchObject({ reason: 'replaced' });
    expect(states.at(-1)).toMatchObject({
      name: 'closed',
      reason: 'replaced',
      error: { reason: 'replaced' },
    });
    await peer.closed;
    expect(server.connections).toBe(1);
    expect(clock.sleeping()).toEqual([]);
  });
});
