import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSeed } from '../seed/index.ts';
import { directoryOf } from '../state/directory.ts';
import { applicationKey } from '../state/keys.ts';
import { createState } from '../state/state.ts';
import { visibleRange } from './visibility.ts';

const corpid = 'ww1';
const id = fc.integer({ min: 1, max: 6 });
const userid = fc.constantFrom('a', 'b', 'c', 'd');
const ids = fc.uniqueArray(id, { maxLength: 2 });

test('looking at one member, or at one department, says the same as listing all', () => {
  const company = fc.record({
    parents: fc.tuple(id, id, id, id, id),
    members: fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    tag: fc.record({ userids: fc.uniqueArray(userid), partyids: ids }),
    visible: fc.record({
      userids: fc.uniqueArray(fc.constantFrom('A', 'b'), { maxLength: 1 }),
      partyids: ids,
      tagids: fc.constantFrom([], [1]),
    }),
  });
  fc.assert(
    fc.property(company, ({ parents, members, tag, visible }) => {
      const state = createState();
      loadSeed(state, {
        corps: [
          {
            corpid,
            name: 'C',
            contacts_secret: 's',
            departments: [0, ...parents].map((parentid, index) => ({
              id: index + 1,
              name: `${index}`,
              parentid,
            })),
            members: members.map((department, index) => ({ userid: 'abcd'[index]!, name: 'x', department })),
            tags: [{ tagid: 1, tagname: 't', ...tag }],
            applications: [{ agentid: 1, name: 'a', corpsecret: 's', visible }],
          },
        ],
      });
      const range = visibleRange(state, state.applications.get(applicationKey(corpid, 1))!);
      const directory = directoryOf(state, corpid);
      const seen = directory.members().filter(range.seesMember);
      expect(new Set(seen)).toEqual(new Set(range.members()));
      const below = new Set(visible.partyids.flatMap((each) => directory.departmentsBelow(each)));
      expect([1, 2, 3, 4, 5, 6].filter(range.seesDepartment)).toEqual([...below].sort());
    }),
  );
});
