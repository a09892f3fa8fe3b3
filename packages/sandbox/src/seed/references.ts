import type { Seed, SeedCorp } from './seed.ts';

/** Sentences for names in a seed that nothing in it has. */
export function findBrokenReferences(seed: Seed): readonly string[] {
  return [...repeatedKeys(seed), ...seed.corps.flatMap((corp, index) => brokenIn(corp, `corps.${index}`))];
}

function brokenIn(corp: SeedCorp, at: string): readonly string[] {
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
}

function namesOf(corp: SeedCorp): Names {
  return {
    departments: new Set(corp.departments.map((row) => row.id)),
    userids: new Set(corp.members.map((row) => row.userid.toLowerCase())),
    tags: new Set(corp.tags?.map((row) => row.tagid)),
    agents: new Set(corp.applications?.map((row) => row.agentid)),
    chats: new Set(corp.chats?.map((row) => row.chatid)),
    robots: new Set(corp.robots?.map((row) => row.key)),
  };
}

/** Sentences for the ids that are not among the known ones. */
function missing<Id extends string | number>(
  at: string,
  kind: string,
  ids: readonly Id[] | undefined,
  known: ReadonlySet<Id>,
): readonly string[] {
  const unknown = (ids ?? []).filter((id) => !known.has(id));
  return unknown.map((id) => `${at} names ${kind} ${id}, which the seed does not have.`);
}

function missingUsers(at: string, userids: readonly string[] | undefined, known: Names): readonly string[] {
  const unknown = (userids ?? []).filter((userid) => !known.userids.has(userid.toLowerCase()));
  return unknown.map((userid) => `${at} names member ${userid}, whom the seed does not have.`);
}

function departmentsOf({ departments }: SeedCorp, at: string, known: Names): readonly string[] {
  if (!known.departments.has(1)) return [`${at}.departments needs a department with id 1, the root.`];
  return departments.flatMap(({ id, parentid = 1 }, index) =>
    id === 1
      ? []
      : missing(`${at}.departments.${index}.parentid`, 'department', [parentid], known.departments),
  );
}

function membersOf(corp: SeedCorp, at: string, known: Names): readonly string[] {
  const lengths = corp.members.flatMap((member, index) => {
    const count = member.department?.length ?? 1;
    const lists = [member.order, member.is_leader_in_dept].filter((list) => list !== undefined);
    return lists.every((list) => list.length === count)
      ? []
      : [`${at}.members.${index}: order and is_leader_in_dept need one entry for each department.`];
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

function groupsOf(corp: SeedCorp, at: string, known: Names): readonly string[] {
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
  return [...tags, ...applications, ...chats, ...robots];
}

function messagesOf(corp: SeedCorp, at: string, known: Names): readonly string[] {
  return (corp.messages ?? []).flatMap(({ conversation, recipients }, index) => {
    const place = `${at}.messages.${index}`;
    const [, kind, id = ''] = /^(app|chat):(.+)$/u.exec(conversation) ?? [];
    return [
      ...missingUsers(place, recipients, known),
      ...(kind === 'app' ? missing(place, 'application', [Number(id)], known.agents) : []),
      ...(kind === 'chat' ? missing(place, 'chat', [id], known.chats) : []),
    ];
  });
}

/** Members are told apart without regard to case, keys of robots across companies. */
function repeatedKeys({ corps }: Seed): readonly string[] {
  const userids = corps.flatMap((corp, index) =>
    repeated(corp.members.map((member) => member.userid.toLowerCase())).map(
      (userid) => `corps.${index}.members has ${userid} twice (upper and lower case are the same).`,
    ),
  );
  const keys = repeated(corps.flatMap((corp) => corp.robots?.map((robot) => robot.key) ?? []));
  return [...userids, ...keys.map(() => 'Two robots have the same key.')];
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}
