import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { TagList } from '../named.gen.ts';
import { tagid } from './shared.ts';
import type { TagListInput } from './types.gen.ts';

const tag = f.object('Tag', '标签', { tagid, tagname: f.text('Name', '标签名称') }, [], { named: 'Tag' });

/** path/90216 */
export const list: Operation<TagListInput, TagList> = {
  name: 'tag.list',
  title: { en: 'List tags', zh: '获取标签列表' },
  doc: 90216,
  method: 'GET',
  path: '/cgi-bin/tag/list',
  credential: 'any',
  input: f.object('Nothing', '无参数', {}),
  output: f.object('Answer', '返回结果', { ...done.members, taglist: f.list('Tags', '标签列表', tag) }, [], {
    named: 'TagList',
  }),
  quota: 'base',
  retry: 'read',
  example: {},
  exampleAnswer: { errcode: 0, errmsg: 'ok', taglist: [{ tagid: 12, tagname: 'Release crew' }] },
};
