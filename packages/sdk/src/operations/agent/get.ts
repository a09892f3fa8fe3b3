import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { agentid } from '../message/shared.ts';
import type { Agent } from '../named.gen.ts';
import type { AgentGetInput } from './types.gen.ts';

/** path/90227. An application reads itself; who may see it comes in three shapes. */
export const get: Operation<AgentGetInput, Agent> = {
  name: 'agent.get',
  title: { en: 'Read the application', zh: '获取指定的应用详情' },
  doc: 90227,
  method: 'GET',
  path: '/cgi-bin/agent/get',
  credential: 'application',
  input: f.object('Application', '应用', { agentid }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      agentid: f.integer('Application', '应用 agentid'),
      ...f.allOptional({
        name: f.text('Name', '应用名称'),
        square_logo_url: f.text('Square picture', '方形头像链接'),
        description: f.text('Description', '应用详情'),
        allow_userinfos: f.object('Members who see it', '可见范围（人员）', {
          user: f.list(
            'Members',
            '成员列表',
            f.object('Member', '成员', { userid: f.text('Member', '成员 userid') }),
          ),
        }),
        allow_partys: f.object('Departments that see it', '可见范围（部门）', {
          partyid: f.list('Departments', '部门列表', f.integer('Department', '部门 id')),
        }),
        allow_tags: f.object('Tags that see it', '可见范围（标签）', {
          tagid: f.list('Tags', '标签列表', f.integer('Tag', '标签 id')),
        }),
        close: f.integer('1: switched off', '1 表示被停用'),
        redirect_domain: f.text('Trusted domain', '可信域名'),
        report_location_flag: f.integer('1: location is reported', '1 表示进入会话时上报地理位置'),
        isreportenter: f.integer('1: entering is reported', '1 表示上报进入应用事件'),
        home_url: f.text('Home page', '应用主页链接'),
        customized_publish_status: f.integer('State of a customised application', '代开发自建应用的发布状态'),
      }),
    },
    [],
    { named: 'Agent' },
  ),
  quota: 'base',
  retry: 'read',
  example: { agentid: 1000002 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    agentid: 1000002,
    name: 'Deploy bot',
    description: 'Tells what was deployed',
    allow_userinfos: { user: [{ userid: 'alice' }] },
    allow_partys: { partyid: [2] },
    allow_tags: { tagid: [12] },
    close: 0,
    report_location_flag: 0,
    isreportenter: 0,
    home_url: 'https://deploy.example.test',
  },
};
