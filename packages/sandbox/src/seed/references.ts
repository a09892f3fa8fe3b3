import type { SeedProblem } from './seed-error.ts';
import type { Seed, SeedCorp } from './seed.ts';

/** Sentences for names in a seed that nothing in it has. */
export function findBrokenReferences(seed: Seed): readonly SeedProblem[] {
  return [...repeatedKeys(seed), ...seed.corps.flatMap((corp, index) => brokenIn(corp, `corps.${index}`))];
}

function brokenIn(corp: SeedCorp, at: string): readonly SeedProblem[] {
  const known = namesOf(corp);
  return [
    ...departmentsOf(corp, at, known),
    ...membersOf(corp, at, known),
    ...groupsOf(corp, at, known),
    ...messagesOf(corp, at, known),
  ];
}

interface Names {
  readonly departments: ReadonlySet<number>;
  readonly userids: ReadonlySet<string>;
  readonly tags: ReadonlySet<number>;
  readonly agents: ReadonlySet<number>;
  readonly chats: ReadonlySet<string>;
  readonly robots: ReadonlySet<string>;
  readonly aibots: ReadonlySet<string>;
}

function namesOf(corp: SeedCorp): Names {
  return {
    departments: new Set(corp.departments.map((row) => row.id)),
    userids: new Set(corp.members.map((row) => row.userid.toLowerCase())),
    tags: new Set(corp.tags?.map((row) => row.tagid)),
    agents: new Set(corp.applications?.map((row) => row.agentid)),
    chats: new Set(corp.chats?.map((row) => row.chatid)),
    robots: new Set(corp.robots?.map((row) => row.key)),
    aibots: new Set(corp.aibots?.map((row) => row.aibotid)),
  };
}

const kindsInChinese = {
  department: '部门',
  application: '应用',
  tag: '标签',
  chat: '群',
  bot: '智能机器人',
} as const;

/** Sentences for the ids that are not among the known ones. */
function missing<Id extends string | number>(
  at: string,
  kind: keyof typeof kindsInChinese,
  ids: readonly Id[] | undefined,
  known: ReadonlySet<Id>,
): readonly SeedProblem[] {
  const unknown = (ids ?? []).filter((id) => !known.has(id));
  return unknown.map((id) => ({
    en: `${at} names ${kind} ${id}, which the seed does not have.`,
    zh: `${at} 引用了种子文件中没有的${kindsInChinese[kind]} ${id}。`,
  }));
}

function missingUsers(
  at: string,
  userids: readonly string[] | undefined,
  known: Names,
): readonly SeedProblem[] {
  const unknown = (userids ?? []).filter((userid) => !known.userids.has(userid.toLowerCase()));
  return unknown.map((userid) => ({
    en: `${at} names member ${userid}, whom the seed does not have.`,
    zh: `${at} 引用了种子文件中没有的成员 ${userid}。`,
  }));
}

function departmentsOf({ departments }: SeedCorp, at: string, known: Names): readonly SeedProblem[] {
  if (!known.departments.has(1)) {
    const place = `${at}.departments`;
    return [
      { en: `${place} needs a department with id 1, the root.`, zh: `${place} 缺少 id 为 1 的根部门。` },
    ];
  }
  return departments.flatMap(({ id, parentid = 1 }, index) =>
    id === 1
      ? []
      : missing(`${at}.departments.${index}.parentid`, 'department', [parentid], known.departments),
  );
}

function membersOf(corp: SeedCorp, at: string, known: Names): readonly SeedProblem[] {
  const lengths = corp.members.flatMap((member, index) => {
    const count = member.department?.length ?? 1;
    const lists = [member.order, member.is_leader_in_dept].filter((list) => list !== undefined);
    return lists.every((list) => list.length === count)
      ? []
      : [
          {
            en: `${at}.members.${index}: order and is_leader_in_dept need one entry for each department.`,
            zh: `${at}.members.${index}：order 和 is_leader_in_dept 须与 department 一一对应。`,
          },
        ];
  });
  const departments = corp.members.flatMap(({ department }, index) =>
    missing(`${at}.members.${index}.department`, 'department', department, known.departments),
  );
  const leaders = corp.members.flatMap(({ direct_leader }, index) =>
    missingUsers(`${at}.members.${index}.direct_leader`, direct_leader, known),
  );
  const creator = corp.creator ? missingUsers(`${at}.creator`, [corp.creator], known) : [];
  return [...lengths, ...departments, ...leaders, ...creator];
}

function groupsOf(corp: SeedCorp, at: string, known: Names): readonly SeedProblem[] {
  const tags = (corp.tags ?? []).flatMap(({ userids, partyids, agentid }, index) => [
    ...missing(`${at}.tags.${index}`, 'application', agentid === undefined ? [] : [agentid], known.agents),
    ...missingUsers(`${at}.tags.${index}`, userids, known),
    ...missing(`${at}.tags.${index}`, 'department', partyids, known.departments),
  ]);
  const applications = (corp.applications ?? []).flatMap(({ visible }, index) => [
    ...missingUsers(`${at}.applications.${index}.visible`, visible?.userids, known),
    ...missing(`${at}.applications.${index}.visible`, 'department', visible?.partyids, known.departments),
    ...missing(`${at}.applications.${index}.visible`, 'tag', visible?.tagids, known.tags),
  ]);
  const chats = (corp.chats ?? []).flatMap(({ owner, userlist, agentid }, index) => [
    ...missingUsers(`${at}.chats.${index}`, [owner, ...userlist], known),
    ...missing(`${at}.chats.${index}`, 'application', agentid === undefined ? [] : [agentid], known.agents),
  ]);
  const robots = (corp.robots ?? []).flatMap(({ chatid }, index) =>
    missing(`${at}.robots.${index}`, 'chat', [chatid], known.chats),
  );
  const aibots = (corp.aibots ?? []).flatMap(({ chatids }, index) =>
    missing(`${at}.aibots.${index}`, 'chat', chatids, known.chats),
  );
  return [...tags, ...applications, ...chats, ...robots, ...aibots];
}

function messagesOf(corp: SeedCorp, at: string, known: Names): readonly SeedProblem[] {
  return (corp.messages ?? []).flatMap(({ conversation, recipients }, index) => {
    const place = `${at}.messages.${index}`;
    const [, kind, id = ''] = /^(app|chat|aibot):(.+)$/u.exec(conversation) ?? [];
    return [
      ...missingUsers(place, recipients, known),
      ...(kind === 'app' ? missing(place, 'application', [Number(id)], known.agents) : []),
      ...(kind === 'chat' ? missing(place, 'chat', [id], known.chats) : []),
      ...(kind === 'aibot' ? missing(place, 'bot', [id], known.aibots) : []),
    ];
  });
}

/** Members are told apart without regard to case, keys of robots and ids of bots across companies. */
function repeatedKeys({ corps }: Seed): readonly SeedProblem[] {
  const userids = corps.flatMap((corp, index) =>
    repeated(corp.members.map((member) => member.userid.toLowerCase())).map((userid) => ({
      en: `corps.${index}.members has ${userid} twice (upper and lower case are the same).`,
      zh: `corps.${index}.members 中 ${userid} 出现了两次（不区分大小写）。`,
    })),
  );
  const keys = repeated(corps.flatMap((corp) => corp.robots?.map((robot) => robot.key) ?? []));
  const bots = repeated(corps.flatMap((corp) => corp.aibots?.map((bot) => bot.aibotid) ?? []));
  return [
    ...userids,
    ...keys.map(() => ({ en: 'Two robots have the same key.', zh: '两个机器人的 key 相同。' })),
    ...bots.map((id) => ({ en: `Two bots have the id ${id}.`, zh: `两个智能机器人的 id 都是 ${id}。` })),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}
