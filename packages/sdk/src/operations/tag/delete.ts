import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { tagid } from './shared.ts';
import type { TagDeleteInput } from './types.gen.ts';

/** path/90212. A GET. Members stay as they are. */
export const deleteTag: Operation<TagDeleteInput, Done> = {
  name: 'tag.delete',
  title: { en: 'Delete a tag', zh: '删除标签' },
  doc: 90212,
  method: 'GET',
  path: '/cgi-bin/tag/delete',
  credential: 'any',
  input: f.object('Tag', '标签', { tagid }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  destructive: true,
  example: { tagid: 12 },
  exampleAnswer: { errcode: 0, errmsg: 'deleted' },
};
