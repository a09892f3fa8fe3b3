import { startSandbox, type Sandbox, type Seed } from '@wecomkit/sandbox';
import { ApiError, type Caller, createCaller, createRobotCaller, InputError } from '@wecomkit/sdk';
import { type Operation, operations, validate } from '@wecomkit/sdk/catalog';
import type { Beyond, MapAction, MapRow } from './map-row.ts';
import { agentid, corpid, mapSeed, robotKey, secrets } from './map-world.ts';

type Input = Readonly<Record<string, unknown>>;

/** What became of a call: 0 when it was done, the code when the service refused, the path when our client did. */
export type Outcome = { readonly errcode: number } | { readonly refusedAt: readonly string[] };

/** A sandbox with the map's company, and callers for each credential. */
export interface Walk extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** Through the declared operation: our checks, then the service. */
  readonly declared: (
    action: MapAction,
    input: Input,
    options?: { readonly overflow: 'truncate' },
  ) => Promise<Outcome>;
  /** Past our checks: what the service itself says. */
  readonly raw: (action: MapAction, input: Input) => Promise<Outcome>;
}

export async function startWalk(seed: Seed = mapSeed): Promise<Walk> {
  const sandbox = await startSandbox({ seed });
  const options = { baseUrl: sandbox.url, retry: { attempts: 1 }, sleep: async () => undefined };
  const contacts = { corpsecret: secrets.contacts };
  const company = createCaller({ ...options, corpid, corpsecret: secrets.application, agentid, contacts });
  const robot = createRobotCaller(robotKey, options);
  const callerOf = ({ credential }: Operation): Caller => (credential === 'robot' ? robot : company);
  return {
    sandbox,
    declared: async (action, input, more = undefined) => {
      const operation = operationOf(action);
      return await outcomeOf(callerOf(operation).call(operation, input, more));
    },
    raw: async (action, input) => {
      const operation = operationOf(action);
      return await outcomeOf(callRaw(callerOf(operation), operation, input));
    },
    [Symbol.asyncDispose]: sandbox.stop,
  };
}

export function operationOf({ operation: name }: MapAction): Operation {
  const found = operations().find((operation) => operation.name === name);
  if (!found) throw new Error(`There is no operation ${name}.`);
  return found;
}

/** In wire form, with what the operation fixes and what the connection would fill in. */
async function callRaw(caller: Caller, operation: Operation, input: Input): Promise<unknown> {
  const { method, path, fixed, credential } = operation;
  const connection = 'agentid' in operation.input.members ? { agentid } : {};
  const { value } = validate(operation.input, { ...connection, ...input });
  const wire: Input = Object(value);
  const kind = credential === 'contacts' ? ({ credential } as const) : {};
  if (method === 'GET') {
    const query = Object.fromEntries(Object.entries(wire).map(([name, member]) => [name, String(member)]));
    return await caller.call('GET', path, { ...kind, query });
  }
  const query = credential === 'robot' ? { key: robotKey } : {};
  return await caller.call('POST', path, { ...kind, query, json: { ...wire, ...fixed } });
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work;
    return { errcode: 0 };
  } catch (error) {
    if (error instanceof ApiError) return { errcode: error.errcode };
    if (error instanceof InputError) return { refusedAt: error.issues.map(({ path }) => path) };
    throw error;
  }
}

/** The action's input with the row's value in its place. */
export function inputWith(
  action: MapAction,
  row: MapRow,
  value: unknown,
  more: Beyond['with'] = row.with,
): Input {
  return place({ ...action.input, ...more }, row.field.split('.'), value);
}

function place(into: unknown, [name = '', ...rest]: readonly string[], value: unknown): Input {
  if (Array.isArray(into)) {
    // Lists on the way have one item.
    return Object(into.map((item) => (rest.length > 0 ? place(item, rest, value) : value)));
  }
  const members: Input = Object(into);
  return { ...members, [name]: rest.length > 0 ? place(members[name], rest, value) : value };
}
