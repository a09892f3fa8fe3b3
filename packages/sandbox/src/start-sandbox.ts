import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { botMediaPrefix } from './aibots/bot-media.ts';
import { createBots } from './aibots/create-bots.ts';
import { createCallbacks } from './callbacks/create-callbacks.ts';
import { sleep } from './clock/sleep.ts';
import type { ControlContext } from './control/control-context.ts';
import { createControl } from './control/create-control.ts';
import { createConnections } from './connections/create-connections.ts';
import { controlSandbox } from './control-sandbox.ts';
import { createWorld, defaultSettings, type ControlledWorld, type WorldOptions } from './create-world.ts';
import { announceTo } from './events/announce.ts';
import { createEventRing } from './events/event-ring.ts';
import { driveJobs } from './jobs/drive-jobs.ts';
import type { KeptState } from './persistence/keep-state.ts';
import { openState } from './persistence/open-state.ts';
import { packageRoot } from './phone/package-root.ts';
import { resetWorld } from './reset-world.ts';
import { createApi } from './routes/index.ts';
import { exportPrefix } from './rules/export/exported-file.ts';
import type { Sandbox } from './sandbox.ts';
import { defaultSeed } from './seed/default-seed.ts';
import { loadSeed } from './seed/load-seed.ts';
import type { Seed } from './seed/seed.ts';
import { baseUrl } from './server/base-url.ts';
import { listen } from './server/listen.ts';
import { followSubscriptions } from './subscriptions/follow-subscriptions.ts';
import type { Settings } from './world.ts';

type SettingOptions = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** Settings (`limits`, `fastLimits`, `jobMs`, `strictUploads` and the like) and where the sandbox lives. */
export interface SandboxOptions extends SettingOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** `127.0.0.1` by default: only this machine. */
  readonly host?: string | undefined;
  /** The path of a seed file, YAML or JSON, or a seed; a small company by default. */
  readonly seed?: Seed | string | undefined;
  /** A folder that keeps the state between runs; what it holds goes before the seed. Nothing is kept by default. */
  readonly data?: string | undefined;
  /** Names under which control and phone may be reached beside loopback, without ports. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** How long an application may take for a callback; 5000 by default, as with WeCom (path/90930). */
  readonly callbackTimeoutMs?: number | undefined;
  /** How long an application may take for the URL check; 1000 by default, as with WeCom (path/90930). */
  readonly urlCheckTimeoutMs?: number | undefined;
  /** How many events a phone that comes back can catch up with; 10,000 by default. */
  readonly eventWindow?: number | undefined;
  /** How often a silent event stream shows that it is alive; 15,000 by default. */
  readonly heartbeatMs?: number | undefined;
  /** The folder of the built phone; the package's own by default. */
  readonly phoneFolder?: string | undefined;
  /** The machine's clock, milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** For callbacks. */
  readonly fetch?: typeof fetch | undefined;
  /** Told of failures of the sandbox itself; a warning of the process by default. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * Starts a WeCom on this machine: the official paths under `/cgi-bin`, the control interface under `/_sandbox`, and
 * the phone at `/`. Several live side by side.
 * @throws SandboxError when the port is taken or the data folder cannot be used, SeedError for a seed that is wrong
 *
 * @example
 * await using sandbox = await startSandbox();
 * const { corpid, applications } = sandbox.secrets().corps[0];
 * const wecom = createWeCom({ baseUrl: sandbox.url, corpid, ...applications[0] });
 * await wecom.message.sendText({ touser: 'zhangsan', text: { content: 'hello' } });
 * const [message] = sandbox.messages('zhangsan');
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { now = Date.now, onError = warn } = options;
  const seed = await readSeed(options.seed);
  const { state, kept } = await openState(options.data, onError);
  const world = createWorld({ state, now, settings: settingsOf(options) });
  if (kept === undefined || kept.isNew) {
    loadSeed(state, seed, { now: world.clock.now(), randomId: world.randomId });
  }
  try {
    return await serve(world, options, { seed, onError, kept });
  } catch (error) {
    kept?.close();
    throw error;
  }
}

interface Surroundings {
  readonly seed: Seed;
  readonly onError: (error: unknown) => void;
  readonly kept: KeptState | undefined;
}

/** Puts the world on the network. */
async function serve(
  world: ControlledWorld,
  options: SandboxOptions,
  surroundings: Surroundings,
): Promise<Sandbox> {
  const {
    port = 0,
    host = '127.0.0.1',
    allowedHosts = [],
    phoneFolder = join(packageRoot(), 'phone'),
  } = options;
  const { onError, kept } = surroundings;
  const stopping = new AbortController();
  let url = '';
  const context = createContext(world, options, surroundings, stopping.signal, () => url);
  followSubscriptions(world);
  driveJobs({ ...context, fetch: options.fetch ?? fetch, stopped: stopping.signal });
  const connections = createConnections({ world, onError, stopped: stopping.signal });
  world.botConnections.attach(connections);
  const api = createApi(world);
  const control = createControl(context, {
    phoneFolder,
    allowedHosts: [host, ...allowedHosts].map(lowerCase),
  });
  const server = await listen({
    port,
    host,
    onError,
    upgrade: connections.upgrade,
    fetch: (request, env) => (isApi(request.url) ? api : control).fetch(request, env),
  });
  url = baseUrl(host, server.port);
  const stop = once(async () => {
    stopping.abort();
    context.ring.close();
    await Promise.all([server.close(), context.callbacks.settled()]);
    kept?.close();
  });
  return controlSandbox(context, { url, port: server.port, stop });
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

/** The options that are settings. */
function settingsOf(options: SandboxOptions): WorldOptions['settings'] {
  const given = Object.entries(options).filter(([name]) => Object.hasOwn(defaultSettings, name));
  return Object.fromEntries(given);
}

function createContext(
  world: ControlledWorld,
  options: SandboxOptions,
  { seed, onError }: Surroundings,
  stopped: AbortSignal,
  origin: () => string,
): ControlContext {
  // Ids begin with the time, so that those of an earlier run lie below them.
  const ring = createEventRing(options.eventWindow ?? 10_000, Date.now());
  announceTo(ring, world);
  const calling = {
    world,
    fetch: options.fetch ?? fetch,
    timeoutMs: options.callbackTimeoutMs ?? 5000,
    checkTimeoutMs: options.urlCheckTimeoutMs ?? 1000,
    machineNow: options.now ?? Date.now,
    sleep,
    stopped,
  };
  const callbacks = createCallbacks(calling);
  const bots = createBots(calling, { callbacks, origin, onError });
  const reset = (): void => resetWorld(world, seed);
  return { world, callbacks, bots, ring, heartbeatMs: options.heartbeatMs ?? 15_000, origin, reset, onError };
}

async function readSeed(seed: SandboxOptions['seed']): Promise<Seed> {
  if (seed === undefined) return defaultSeed;
  // Loaded on use: most sandboxes have no seed file.
  const { checkSeed, parseSeed } = await import('./seed/parse-seed.ts');
  return typeof seed === 'string' ? parseSeed(await readFile(seed, 'utf8')) : checkSeed(seed);
}

/** WeCom's paths are served under every Host, and before anything else. */
function isApi(url: string): boolean {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return ['/cgi-bin/', exportPrefix, botMediaPrefix].some((prefix) => url.startsWith(prefix, path));
}

/** Stopping twice is stopping once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
