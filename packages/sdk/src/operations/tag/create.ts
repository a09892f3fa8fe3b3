import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { CreatedTag } from '../named.gen.ts';
import { tagid, tagname } from './shared.ts';
import type { TagCreateInput } from './types.gen.ts';

/** path/90210. At most 3000 tags. */
export const create: Operation<TagCreateInput, CreatedTag> = {
  name: 'tag.create',
  title: { en: 'Create a tag', zh: '创建标签' },
  doc: 90210,
  method: 'POST',
  path: '/cgi-bin/tag/create',
  credential: 'any',
  input: f.object('Tag', '标签', {
    tagname,
    tagid: f.optional({
      ...tagid,
      names: undefined,
      label: { en: 'Tag id', zh: '标签 id' },
      help: { en: 'The largest one plus one when left out.', zh: '不填则以目前最大的 id 自增。' },
    }),
  }),
  output: f.object('Answer', '返回结果', { ...done.members, tagid }, [], { named: 'CreatedTag' }),
  quota: 'base',
  retry: 'once',
  example: { tagname: 'Release', tagid: 12 },
  exampleAnswer: { errcode: 0, errmsg: 'created', tagid: 12 },
};
