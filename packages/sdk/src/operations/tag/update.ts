import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { tagid, tagname } from './shared.ts';
import type { TagUpdateInput } from './types.gen.ts';

/** path/90211 */
export const update: Operation<TagUpdateInput, Done> = {
  name: 'tag.update',
  title: { en: 'Rename a tag', zh: '更新标签名字' },
  doc: 90211,
  method: 'POST',
  path: '/cgi-bin/tag/update',
  credential: 'any',
  input: f.object('Tag', '标签', { tagid, tagname }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { tagid: 12, tagname: 'Release crew' },
  exampleAnswer: { errcode: 0, errmsg: 'updated' },
};
