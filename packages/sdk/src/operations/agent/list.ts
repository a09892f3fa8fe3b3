import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { AgentList } from '../named.gen.ts';
import type { AgentListInput } from './types.gen.ts';

const row = f.object(
  'Application',
  '应用',
  {
    agentid: f.integer('Application', '应用 agentid'),
    name: f.optional(f.text('Name', '应用名称')),
    square_logo_url: f.optional(f.text('Square picture', '方形头像链接')),
  },
  [],
  { named: 'AgentRow' },
);

/** path/90227. The applications that the token can reach: for a self-built one, itself. */
export const list: Operation<AgentListInput, AgentList> = {
  name: 'agent.list',
  title: { en: 'List the applications of the token', zh: '获取 access_token 对应的应用列表' },
  doc: 90227,
  method: 'GET',
  path: '/cgi-bin/agent/list',
  credential: 'application',
  input: f.object('Nothing', '无参数', {}),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, agentlist: f.list('Applications', '应用列表', row) },
    [],
    { named: 'AgentList' },
  ),
  quota: 'base',
  retry: 'read',
  example: {},
  exampleAnswer: { errcode: 0, errmsg: 'ok', agentlist: [{ agentid: 1000002, name: 'Deploy bot' }] },
};
