import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fixtureSeed } from '../../test/fixture-seed.ts';
import { createState } from '../state/state.ts';
import {
  checkSeed,
  defaultSeed,
  describeState,
  loadSeed,
  parseSeed,
  printSeed,
  type Seed,
  SeedError,
  seedSchema,
} from './index.ts';

const now = 1_800_000_000_000;

function stateOf(seed: Seed) {
  const state = createState();
  loadSeed(state, seed, { now });
  return state;
}

const minimal = {
  corps: [
    {
      corpid: 'ww1',
      name: 'One',
      contacts_secret: 's',
      departments: [{ id: 1, name: 'Root' }],
      members: [{ userid: 'alice', name: 'Alice' }],
    },
  ],
};

/** The minimal seed with other members for its company. */
const withCorp = (change: object) => ({ corps: [{ ...minimal.corps[0], ...change }] });

describe('the built-in seed', () => {
  test('is a valid one, of a believable size', () => {
    expect(checkSeed(defaultSeed)).toEqual(defaultSeed);
    const [corp] = defaultSeed.corps;
    expect(corp?.departments.length).toBeGreaterThanOrEqual(6);
    expect(corp?.members.length).toBeGreaterThanOrEqual(12);
    expect(corp?.applications?.map((application) => application.agentid)).toEqual([
      1000002, 1000003, 1000004,
    ]);
  });

  test('has secrets that nobody takes for real ones', () => {
    for (const application of defaultSeed.corps[0]?.applications ?? []) {
      expect(application.corpsecret).toMatch(/^sandbox-secret-/u);
    }
  });
});

describe('a seed file', () => {
  test('may be JSON or YAML', () => {
    expect(parseSeed(JSON.stringify(minimal))).toEqual(minimal);
    expect(parseSeed(printSeed(minimal))).toEqual(minimal);
  });

  test('may write numbers where texts are meant, as YAML invites to', () => {
    const text = printSeed(minimal).replace('userid: alice', 'userid: 1001\n        mobile: 13800000001');
    expect(parseSeed(text).corps[0]?.members[0]).toMatchObject({ userid: '1001', mobile: '13800000001' });
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /corps is missing/u],
    ['a slip in a name', withCorp({ membres: [] }), /corps\.0\.membres is not a member of a seed/u],
    ['a missing name', withCorp({ members: [{ userid: 'a' }] }), /corps\.0\.members\.0\.name is missing/u],
    [
      'a bad key',
      withCorp({
        applications: [
          { agentid: 1, name: 'A', corpsecret: 's', callback: { token: 't', encodingAESKey: 'short' } },
        ],
      }),
      /encodingAESKey does not have the form/u,
    ],
    ['a text for a list', withCorp({ members: 'alice' }), /corps\.0\.members is a single value/u],
    [
      'no root',
      withCorp({ departments: [{ id: 2, name: 'Two', parentid: 2 }] }),
      /needs a department with id 1/u,
    ],
    [
      'an unknown department',
      withCorp({ members: [{ userid: 'a', name: 'A', department: [9] }] }),
      /names department 9/u,
    ],
    [
      'an unknown member',
      withCorp({ tags: [{ tagid: 1, tagname: 't', userids: ['bob'] }] }),
      /names member bob/u,
    ],
    [
      'lists of other lengths',
      withCorp({ members: [{ userid: 'a', name: 'A', department: [1], order: [] }] }),
      /one entry for each department/u,
    ],
    [
      'a member twice',
      withCorp({
        members: [
          { userid: 'a', name: 'A' },
          { userid: 'A', name: 'B' },
        ],
      }),
      /has a twice/u,
    ],
    [
      'a robot without its group',
      withCorp({ robots: [{ key: 'k', name: 'r', chatid: 'none' }] }),
      /names chat none/u,
    ],
  ])('with %s is refused in plain words', (_title, seed, problem) => {
    expect(() => checkSeed(seed)).toThrow(SeedError);
    expect(() => checkSeed(seed)).toThrow(problem);
  });

  test('is refused in Chinese, too', () => {
    const wrong = withCorp({ membres: [], members: [{ userid: 'a', name: 'A', department: [9] }] });
    expect(problemsOf(() => checkSeed(wrong))).toEqual(['种子文件中没有 corps.0.membres 这个字段。']);
    const broken = withCorp({ members: [{ userid: 'a', name: 'A', department: [9] }] });
    expect(problemsOf(() => checkSeed(broken))).toEqual([
      'corps.0.members.0.department 引用了种子文件中没有的部门 9。',
    ]);
  });

  test('that is neither YAML nor JSON is refused with the line', () => {
    expect(() => parseSeed('corps:\n  - "open')).toThrow(/neither YAML nor JSON.*line 2/su);
  });
});

function problemsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof SeedError) return error.problemsIn('zh');
    throw error;
  }
  return [];
}

/** YAML takes its time: enough members for every kind of row. */
function small({ corps: [corp] }: Seed): Seed {
  const members = corp?.members.slice(0, 20) ?? [];
  const known = new Set(members.map((member) => member.userid));
  const tags = corp?.tags?.map((tag) => ({
    ...tag,
    userids: tag.userids?.filter((userid) => known.has(userid)),
  }));
  return corp ? { corps: [{ ...corp, members, tags: tags?.slice(0, 20) }] } : { corps: [] };
}

describe('a state', () => {
  test.each([
    ['built-in', defaultSeed],
    ['with files and many tags', small(fixtureSeed)],
  ] as const)('described as a seed and loaded again is the same (%s)', (_title, seed) => {
    const state = stateOf(seed);
    const again = stateOf(parseSeed(printSeed(describeState(state, now))));
    for (const name of [
      'corps',
      'departments',
      'members',
      'tags',
      'applications',
      'chats',
      'robots',
    ] as const) {
      expect(Object.fromEntries<unknown>(again[name].snapshot())).toEqual(
        Object.fromEntries<unknown>(state[name].snapshot()),
      );
    }
    expect([...again.media.keys()]).toEqual([...state.media.keys()]);
  });

  test('keeps messages, their age and their code through a seed', () => {
    const message = {
      conversation: 'app:1000002',
      from: { kind: 'application', id: '1000002' },
      recipients: ['alice'],
      msgtype: 'text',
      content: { content: 'earlier' },
      msgid: 'MSG-1',
      safe: 0,
      seconds_ago: 3600,
      response_code: 'RC-1',
    } as const;
    const applications = [{ agentid: 1000002, name: 'A', corpsecret: 's' }];
    const seed = checkSeed(withCorp({ applications, messages: [message] }));
    const state = stateOf(seed);
    expect(state.messages.get('MSG-1')).toMatchObject({ seq: 1, time: now - 3_600_000 });
    expect(state.responseCodes.get('RC-1')).toMatchObject({ msgid: 'MSG-1', issued_at: now - 3_600_000 });
    expect(describeState(state, now).corps[0]?.messages).toEqual([message]);
  });
});

test('the published schema, read by others, takes the built-in seed and refuses a broken one', () => {
  const takes = new Ajv2020({ strict: false }).compile(seedSchema());
  expect(takes(defaultSeed), JSON.stringify(takes.errors)).toBe(true);
  expect(takes(withCorp({ departments: [] }))).toBe(false);
  expect(takes(withCorp({ members: [{ userid: 'a' }] }))).toBe(false);
});

test('the published schema is the one of the fields', async () => {
  const published = await readFile(new URL('../../seed.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(seedSchema());
});
