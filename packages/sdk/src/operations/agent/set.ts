import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { agentid } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import type { AgentSetInput } from './types.gen.ts';

/** path/90228. An application changes itself; what is left out stays as it is. */
export const set: Operation<AgentSetInput, Done> = {
  name: 'agent.set',
  title: { en: 'Change the application', zh: '设置应用' },
  doc: 90228,
  method: 'POST',
  path: '/cgi-bin/agent/set',
  credential: 'application',
  input: f.object('Application', '应用', {
    agentid,
    report_location_flag: f.optional(f.bit('Report the location on entering', '进入会话时上报地理位置')),
    logo_mediaid: f.optional(
      f.text('Picture', '头像 media_id', {
        help: ['Cut to a square and a circle.', '自动裁剪成方形和圆形头像。'],
      }),
    ),
    name: f.optional(f.text('Name', '应用名称', { maxChars: 32 })),
    description: f.optional(f.text('Description', '应用详情', { minChars: 4, maxChars: 120 })),
    redirect_domain: f.optional(
      f.text('Trusted domain', '可信域名', {
        help: ['Ownership is checked (85005).', '域名须通过所有权校验（85005）。'],
      }),
    ),
    isreportenter: f.optional(f.bit('Report entering', '上报用户进入应用事件')),
    home_url: f.optional(f.text('Home page', '应用主页链接', { format: 'url' })),
  }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { agentid: 1000002, name: 'Deploy bot', description: 'Tells what was deployed', isreportenter: 1 },
  exampleAnswer: { errcode: 0, errmsg: 'ok' },
};
