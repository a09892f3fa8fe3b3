import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { MessageGetStatisticsInput } from './types.gen.ts';
import type { MessageStatistics } from '../named.gen.ts';

/** path/92369, gone from WeCom's navigation; client libraries still call it. */
export const getStatistics: Operation<MessageGetStatisticsInput, MessageStatistics> = {
  name: 'message.getStatistics',
  title: { en: 'Count messages sent', zh: '查询应用消息发送统计' },
  doc: 92369,
  method: 'POST',
  path: '/cgi-bin/message/get_statistics',
  credential: 'application',
  input: f.object('Question', '查询', {
    time_type: f.optional(
      f.choice('Day', '统计日期', [
        [0, 'today', '当天'],
        [1, 'yesterday', '昨天'],
      ]),
    ),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      statistics: f.list(
        'Per application',
        '各应用统计',
        f.object('Application', '应用', {
          agentid: f.integer('Application', '应用 agentid'),
          app_name: f.text('Name', '应用名称'),
          count: f.integer('Person-times delivered', '发送成功人次'),
        }),
      ),
    },
    [],
    { named: 'MessageStatistics' },
  ),
  quota: 'base',
  retry: 'read',
  legacy: true,
  example: { time_type: 0 },
};
