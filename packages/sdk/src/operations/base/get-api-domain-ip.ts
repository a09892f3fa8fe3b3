import type { Operation } from '../../operation.ts';
import type { IpList } from '../named.gen.ts';
import { askForIps } from './ip-list.ts';
import type { BaseGetApiDomainIpInput } from './types.gen.ts';

/** path/92520. For firewalls that let only known addresses out. */
export const getApiDomainIp: Operation<BaseGetApiDomainIpInput, IpList> = {
  ...askForIps,
  name: 'base.getApiDomainIp',
  title: { en: 'List the addresses of the API', zh: '获取接口 IP 段' },
  doc: 92520,
  path: '/cgi-bin/get_api_domain_ip',
  example: {},
  exampleAnswer: { errcode: 0, errmsg: 'ok', ip_list: ['203.0.113.7', '203.0.113.8'] },
};
