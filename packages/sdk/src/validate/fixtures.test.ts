import { describe, expect, it } from 'vitest';
import { type FixtureCase, fixtureCases } from '../../test/fixture-cases.ts';
import { operations } from '../catalog.ts';
import type { Operation } from '../operation.ts';
import { validate } from './index.ts';

/** Cases that the checks judge otherwise than the service, each with its reason. */
const differences: Readonly<Record<string, string>> = {
  'send/envelope/missing-msgtype': 'the method names the type, so it cannot be missing',
  'send/envelope/unknown-msgtype': 'there is no method for it',
};

const cases = fixtureCases('messages.fixtures.json').filter(
  ({ name, path, needs_server }) =>
    path.startsWith('/cgi-bin/message/') && !needs_server && !(name in differences),
);

describe('the checks agree with the documented cases', () => {
  it.each(cases.filter(({ valid }) => valid))('$name is accepted: $reason', (fixture) => {
    const { issues } = judge(fixture);
    const cut = issues.filter((issue) => issue.cut).map(({ path }) => `truncated:${path}`);
    const expected = fixture.effect?.startsWith('truncated:') ? [fixture.effect] : [];
    expect(cut).toEqual(expected);
    expect(issues.filter((issue) => !issue.cut)).toEqual([]);
  });

  it.each(cases.filter(({ valid }) => !valid))('$name is refused: $reason', (fixture) => {
    expect(judge(fixture).issues.filter((issue) => !issue.cut)).not.toEqual([]);
  });
});

function judge(fixture: FixtureCase): ReturnType<typeof validate> {
  return validate(operationOf(fixture).input, fixture.request);
}

function operationOf({ path, request, name }: FixtureCase): Operation {
  const found = operations().find(
    (operation) =>
      operation.path === path && (operation.fixed?.['msgtype'] ?? request['msgtype']) === request['msgtype'],
  );
  if (!found) throw new Error(`No operation for ${name}`);
  return found;
}
