import type { Operation } from '../../operation.ts';
import type { IpList } from '../named.gen.ts';
import { askForIps } from './ip-list.ts';
import type { BaseGetCallbackIpInput } from './types.gen.ts';

/** path/92521. They change: ask again from time to time. */
export const getCallbackIp: Operation<BaseGetCallbackIpInput, IpList> = {
  ...askForIps,
  name: 'base.getCallbackIp',
  title: { en: 'List the addresses that callbacks come from', zh: '获取回调 IP 段' },
  doc: 92521,
  path: '/cgi-bin/getcallbackip',
  example: {},
  exampleAnswer: { errcode: 0, errmsg: 'ok', ip_list: ['203.0.113.7', '203.0.113.8'] },
};
