import type { Operation } from '../../operation.ts';
import type { TaggedMembers } from '../named.gen.ts';
import { tagChange } from './shared.ts';
import type { TagAddTagUsersInput } from './types.gen.ts';

/** path/90214. Success when some ids are good; 40070 when none is. */
export const addTagUsers: Operation<TagAddTagUsersInput, TaggedMembers> = {
  ...tagChange,
  name: 'tag.addTagUsers',
  title: { en: 'Put members into a tag', zh: '增加标签成员' },
  doc: 90214,
  path: '/cgi-bin/tag/addtagusers',
  example: { tagid: 12, userlist: ['alice', 'bob'], partylist: [4] },
  exampleAnswer: { errcode: 0, errmsg: 'ok', invalidlist: 'ghost1|ghost2', invalidparty: [9999] },
};
