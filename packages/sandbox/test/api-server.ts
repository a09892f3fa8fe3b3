import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { JournalEntry } from '../src/control/types.ts';
import { createWorld } from '../src/create-world.ts';
import { createApi } from '../src/routes/index.ts';
import { loadSeed } from '../src/seed/index.ts';
import type { Seed } from '../src/seed/index.ts';
import type { Settings, World } from '../src/world.ts';

export type Answer = Readonly<Record<string, unknown>> & {
  readonly errcode: number;
  readonly errmsg: string;
};

export interface ApiOptions {
  readonly seed: Seed;
  readonly settings?: Partial<Settings>;
  /** The machine's clock. */
  readonly now?: () => number;
}

/** WeCom's side alone, on a free port, without control and phone. */
export interface ApiServer extends AsyncDisposable {
  readonly url: string;
  readonly world: ReturnType<typeof createWorld>;
  /** Starts over with a fresh world. */
  renew(): void;
  /** Moves the clock. */
  advance(seconds: number): void;
  token(agentid: number): Promise<string>;
  /** The token of the contact-sync secret. */
  contactsToken(): Promise<string>;
  get(path: string): Promise<Answer>;
  /** Posts JSON with the token of an application, 1000002 unless another is named. */
  post(path: string, body: unknown, agentid?: number): Promise<Answer>;
}

export async function startApi({ seed, settings, now }: ApiOptions): Promise<ApiServer> {
  const make = () => {
    const world = createWorld({ settings, now });
    loadSeed(world.state, seed, { now: world.clock.now() });
    return { world, api: createApi(world) };
  };
  let current = make();
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve(
    {
      fetch: (request, env) => current.api.fetch(request, env),
      port: 0,
      hostname: '127.0.0.1',
      overrideGlobalObjects: false,
    },
    resolve,
  );
  const url = `http://127.0.0.1:${(await promise).port}`;

  const get = async (path: string): Promise<Answer> =>
    await readAnswer(await fetch(`${url}/cgi-bin/${path}`));
  const token = async (agentid: number): Promise<string> => {
    const corp = seed.corps[0];
    const secret = corp?.applications?.find((application) => application.agentid === agentid)?.corpsecret;
    const answer = await get(`gettoken?corpid=${corp?.corpid}&corpsecret=${secret}`);
    return String(answer['access_token']);
  };
  return {
    url,
    get world() {
      return current.world;
    },
    renew: () => (current = make()),
    advance: (seconds) => current.world.clock.set(current.world.clock.offsetMs + seconds * 1000),
    token,
    async contactsToken() {
      const corp = seed.corps[0];
      const answer = await get(`gettoken?corpid=${corp?.corpid}&corpsecret=${corp?.contacts_secret}`);
      return String(answer['access_token']);
    },
    get,
    async post(path, body, agentid = 1000002) {
      const separator = path.includes('?') ? '&' : '?';
      const access = path.startsWith('webhook/') ? '' : `${separator}access_token=${await token(agentid)}`;
      const response = await fetch(`${url}/cgi-bin/${path}${access}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return await readAnswer(response);
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const answer: Answer = await response.json();
  return answer;
}

/** What the journal says about the last call. */
export function lastEntry(world: World): JournalEntry {
  const entry = world.journal.entries().findLast((each) => each.kind !== 'drop');
  if (!entry) throw new Error('The journal is empty.');
  return entry;
}
