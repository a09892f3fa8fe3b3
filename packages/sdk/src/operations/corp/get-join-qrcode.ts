import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { JoinQrcode } from '../named.gen.ts';
import type { CorpGetJoinQrcodeInput } from './types.gen.ts';

/** path/91714. The address works for seven days. */
export const getJoinQrcode: Operation<CorpGetJoinQrcodeInput, JoinQrcode> = {
  name: 'corp.getJoinQrcode',
  title: { en: 'Get the QR code for joining the company', zh: '获取加入企业二维码' },
  doc: 91714,
  method: 'GET',
  path: '/cgi-bin/corp/get_join_qrcode',
  credential: 'contacts',
  input: f.object('Picture', '图片', {
    size_type: f.optional(
      f.choice('Size', '尺寸类型', [
        [1, '171 x 171', '171 x 171'],
        [2, '399 x 399', '399 x 399'],
        [3, '741 x 741', '741 x 741'],
        [4, '2052 x 2052', '2052 x 2052'],
      ]),
    ),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, join_qrcode: f.text('Address of the picture', '二维码链接，有效期 7 天') },
    [],
    { named: 'JoinQrcode' },
  ),
  quota: 'base',
  retry: 'read',
  example: { size_type: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    join_qrcode: 'https://work.weixin.qq.com/wework_admin/genqrcode?x',
  },
};
