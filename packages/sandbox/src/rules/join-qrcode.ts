import { type Answer, answer } from '../wire/answer.ts';
import { numberAt } from '../wire/json-object.ts';
import { type Call, callingCorp } from './call.ts';
import { examine, refuseFirst } from './examine.ts';

const largest = 4;

/** `corp/get_join_qrcode` (path/91714). The address has the form of WeCom's, and leads nowhere. */
export function getJoinQrcode(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const size = numberAt(verdict.value, 'size_type') ?? largest;
  const query = new URLSearchParams({ action: 'join', vcode: callingCorp(call), size_type: String(size) });
  return answer({ join_qrcode: `https://work.weixin.qq.com/wework_admin/genqrcode?${query}` });
}
