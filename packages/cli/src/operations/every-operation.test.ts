import { catalog, operations, type Operation, validate } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { runInMemory } from '../../test/run-in-memory.ts';
import { shellWords } from '../../test/shell-words.ts';
import { commandOf } from './command-name.ts';
import { exampleLines } from './example-lines.ts';
import { familyNames } from './families.ts';

const env = {
  WECOM_CORPID: 'ww1',
  WECOM_CORPSECRET: 'S3CRET',
  WECOM_CONTACTS_SECRET: 'S3CRET',
  WECOM_AGENTID: '1000002',
  WECOM_BOT_KEY: 'S3CRET',
};
const connection = { corpid: 'ww1', corpsecret: 'S3CRET', agentid: 1000002, key: 'S3CRET' };
const all = operations().map((operation) => [operation.name, operation] as const);

interface Shown {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

async function dryRun(line: string): Promise<Shown> {
  const argv = [...shellWords(line).slice(1), '--dry-run', '--json'];
  const { code, out, err } = await runInMemory(argv, { env });
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).not.toContain('S3CRET');
  return JSON.parse(out) as Shown;
}

/** What the example of the declaration puts on the wire, secrets masked. */
function expected({ input, example, fixed, method, query = [] }: Operation): {
  readonly query: Record<string, string>;
  readonly body: Record<string, unknown>;
} {
  const own = Object.entries(connection).filter(([name]) => name in input.members);
  const given = { ...Object(example), ...Object.fromEntries(own) };
  const value = { ...Object(validate(input, given).value), ...fixed };
  const entries = Object.entries<unknown>(value);
  const inQuery = entries.filter(([name]) => method === 'GET' || query.includes(name));
  const masked = (name: string, plain: unknown): string =>
    name === 'key' || name === 'corpsecret' ? '***' : String(plain);
  return {
    query: Object.fromEntries(inQuery.map(([name, plain]) => [name, masked(name, plain)])),
    body: Object.fromEntries(entries.filter((entry) => !inQuery.includes(entry))),
  };
}

const files = new Set(['media.upload', 'media.uploadimg', 'webhook.uploadMedia']);
const imports = new Set(['batch.syncUser', 'batch.replaceUser', 'batch.replaceParty']);

describe('the families', () => {
  it('are those of the catalog', () => {
    expect(familyNames.toSorted()).toEqual(Object.keys(catalog).toSorted());
  });
});

describe('the first example of an operation', () => {
  it.each(all.filter(([name]) => !files.has(name) && !imports.has(name)))(
    '%s sends what its declaration says',
    async (_, operation) => {
      const [line = ''] = exampleLines(operation);
      const shown = await dryRun(line);
      const url = new URL(shown.url);
      expect(`${shown.method} ${url.pathname}`).toBe(`${operation.method} ${operation.path}`);
      const { query, body } = expected(operation);
      const { access_token: _token, ...given } = Object.fromEntries(url.searchParams);
      // Pages are asked for by the command itself; the key of an export is made up and masked.
      if (operation.cursor) return;
      expect(given).toEqual(query);
      const key = 'encoding_aeskey' in body ? { encoding_aeskey: '***' } : {};
      if (operation.method === 'POST') expect(shown.body).toEqual({ ...body, ...key });
    },
  );
});

describe('the help of an operation', () => {
  it.each(all)('%s shows arguments, options and examples in both languages', async (_, operation) => {
    const argv = [...commandOf(operation).split(' '), '--help'];
    const [english, chinese] = await Promise.all([runInMemory(argv), runInMemory([...argv, '--lang', 'zh'])]);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toContain(`Request: ${operation.method} ${operation.path}`);
    expect(english.out).toContain('Examples:');
    expect(chinese.out).toContain(`path/${operation.doc}`);
    for (const name of requiredMembers(operation))
      expect(english.out).toMatch(new RegExp(`--${name}\\b|\\[${name}\\]|--input`, 'u'));
  });
});

function requiredMembers({ input }: Operation): readonly string[] {
  return Object.entries(input.members)
    .filter(([, { optional, fromConnection, kind }]) => !optional && !fromConnection && kind !== 'object')
    .map(([name]) => name);
}
