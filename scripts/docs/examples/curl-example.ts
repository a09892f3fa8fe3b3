import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { validate } from '../../../packages/sdk/src/validate/index.ts';

const host = 'https://qyapi.weixin.qq.com';
const connection = { corpid: 'wwa1b2c3d4e5f60718', corpsecret: 'SECRET', agentid: 1000002, key: 'KEY' };

/** Credentials come from the environment. */
const variables: Readonly<Record<string, string>> = {
  access_token: '$ACCESS_TOKEN',
  corpsecret: '$WECOM_CORPSECRET',
  key: '$WECOM_BOT_KEY',
};

type Members = Readonly<Record<string, unknown>>;

/** The call of the declaration's example as it goes over the wire. */
export function curlExample(operation: Operation): string {
  const members = wireMembers(operation);
  const inQuery = (name: string): boolean =>
    operation.method === 'GET' || (operation.query ?? []).includes(name);
  const query = pick(members, inQuery);
  const token =
    operation.credential === 'none' || operation.credential === 'robot' ? {} : { access_token: '' };
  const address = `"${host}${operation.path}${queryText({ ...token, ...query })}"`;
  const output = operation.answersFile ? ['-OJ'] : [];
  const body = pick(members, (name) => !inQuery(name));
  return [`curl ${address}`, ...output, ...bodyOptions(operation, body)].join(' \\\n  ');
}

function wireMembers({ input, example, fixed }: Operation): Members {
  const given = { ...connectionOf(input.members), ...Object(example) };
  const { value } = validate(input, given);
  return { ...fixed, ...Object(value) };
}

function connectionOf(members: Members): Members {
  return Object.fromEntries(Object.entries(connection).filter(([name]) => name in members));
}

function bodyOptions({ method, body, input }: Operation, members: Members): readonly string[] {
  if (method === 'GET') return [];
  if (body === 'multipart') {
    return Object.entries(members).map(([name, value]) =>
      input.members[name]?.kind === 'file'
        ? `-F ${quoted(`${name}=@${String(Object(value).filename)}`)}`
        : `-F ${quoted(`${name}=${String(value)}`)}`,
    );
  }
  return [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(members, null, 2))}`];
}

function queryText(query: Members): string {
  const parts = Object.entries(query).map(
    ([name, value]) => `${name}=${variables[name] ?? encodeURIComponent(String(value))}`,
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function pick(members: Members, isWanted: (name: string) => boolean): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => isWanted(name)));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
