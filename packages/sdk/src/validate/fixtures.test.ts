import { describe, expect, it } from 'vitest';
import { type FixtureCase, fixtureCases } from '../../test/fixture-cases.ts';
import { operations } from '../catalog.ts';
import type { Field } from '../fields.ts';
import type { Operation } from '../operation.ts';
import { isRecord } from './context.ts';
import { validate } from './index.ts';

/** Cases that the checks judge otherwise than the service, each with its reason. */
const differences: Readonly<Record<string, string>> = {
  'send/envelope/missing-msgtype': 'the method names the type, so it cannot be missing',
  'send/envelope/unknown-msgtype': 'there is no method for it',
  'appchat/send/template-card': 'there is no method for it',
  'appchat/send/miniprogram-notice': 'there is no method for it',
  'user.create.broken_json': 'the client writes the body, so it can be read',
  'user.create.via_get': 'the operation names the method',
  'media.upload.image_gif': 'the checks know the size of a file, not its content',
  'media.upload.voice_mp3': 'the checks know the size of a file, not its content',
  'media.upload.voice_61s': 'the checks know the size of a file, not its content',
  'media.upload.wrong_part_name': 'the operation names the part',
  'media.upload.filename_star_only': 'the runtime writes the name, in raw UTF-8',
  'security.get_server_domain_ip.valid': 'not declared',
};

const all = [...fixtureCases('messages.fixtures.json'), ...fixtureCases('contacts.fixtures.json')].filter(
  ({ name }) => !(name in differences),
);
const accepted = all.filter(({ valid }) => valid);

/** Whether somebody exists and who may do what is known to the service alone. */
const refused = all.filter(
  ({ valid, needs_server, reason }) => !valid && !needs_server && !/^\[(?!shape)/u.test(reason),
);

describe('the checks agree with the documented cases', () => {
  it.each(accepted)('$name is accepted: $reason', (fixture) => {
    const { issues } = judge(fixture);
    const cut = issues.filter((issue) => issue.cut).map(({ path }) => `truncated:${path}`);
    const expected = fixture.effect?.startsWith('truncated:') ? [fixture.effect] : [];
    expect(cut).toEqual(expected);
    expect(issues.filter((issue) => !issue.cut)).toEqual([]);
  });

  it.each(refused)('$name is refused: $reason', (fixture) => {
    expect(judge(fixture).issues.filter((issue) => !issue.cut)).not.toEqual([]);
  });
});

function judge(fixture: FixtureCase): ReturnType<typeof validate> {
  const { input } = operationOf(fixture);
  return validate(input, { ...fromQuery(input.members, fixture.query), ...fromBody(fixture.request) });
}

function operationOf({ path, request, name, method }: FixtureCase): Operation {
  const msgtype = isRecord(request) ? request['msgtype'] : undefined;
  const found = operations().find(
    (operation) =>
      operation.path === path &&
      operation.method === method &&
      (operation.fixed?.['msgtype'] ?? msgtype) === msgtype,
  );
  if (!found) throw new Error(`No operation for ${name}`);
  return found;
}

/** Numbers are texts in a query; callers give them as numbers. */
function fromQuery(
  members: Readonly<Record<string, Field>>,
  query: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(query).filter(([name]) => name !== 'access_token');
  return Object.fromEntries(
    entries.map(([name, text]) => [name, isNumeric(members[name]) ? Number(text) : text]),
  );
}

function isNumeric(field: Field | undefined): boolean {
  if (field?.kind === 'choice') return field.choices.some(({ value }) => typeof value === 'number');
  return field?.kind === 'integer';
}

function fromBody(request: FixtureCase['request']): Readonly<Record<string, unknown>> {
  if (!isRecord(request)) return {};
  const { $multipart: part } = request;
  if (!isRecord(part)) return request;
  return { media: { filename: String(part['filename']), content: new Uint8Array(Number(part['size'])) } };
}
