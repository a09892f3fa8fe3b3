import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';

/** Single addresses in all samples; the pages call them segments, so expect CIDR notation too. */
export const askForIps: Pick<
  Operation,
  'method' | 'credential' | 'input' | 'output' | 'quota' | 'retry' | 'example'
> = {
  method: 'GET',
  credential: 'any',
  input: f.object('Nothing', '无参数', {}),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, ip_list: f.list('Addresses', 'IP 列表', f.text('Address', 'IP 地址')) },
    [],
    { named: 'IpList' },
  ),
  quota: 'base',
  retry: 'read',
  example: {},
};
