import type { Operation } from '../../operation.ts';
import type { TaggedMembers } from '../named.gen.ts';
import { tagChange } from './shared.ts';
import type { TagDelTagUsersInput } from './types.gen.ts';

/** path/90215. Success when some ids are good; 40031 when none is. */
export const delTagUsers: Operation<TagDelTagUsersInput, TaggedMembers> = {
  ...tagChange,
  name: 'tag.delTagUsers',
  title: { en: 'Take members out of a tag', zh: '删除标签成员' },
  doc: 90215,
  path: '/cgi-bin/tag/deltagusers',
  example: { tagid: 12, userlist: ['bob'] },
  exampleAnswer: { errcode: 0, errmsg: 'deleted' },
};
