import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRequest } from '../control/types.ts';
import { type Call, note } from '../rules/call.ts';
import { revokeToken } from '../rules/credentials.ts';
import type { WrittenAnswer } from '../wire/answer.ts';
import { Refusal } from '../wire/refusal.ts';
import { writeRefusal } from './perform.ts';

export type Effect = FaultRequest['effect'];

/** What a fault makes of a call before the service sees it. */
export type Struck =
  /** The service goes on; `cutAfter`: what it answers is lost. */
  | { readonly goesOn: true; readonly cutAfter: boolean }
  /** Null: the connection is cut. */
  | { readonly goesOn: false; readonly written: WrittenAnswer | null };

const untouched: Struck = { goesOn: true, cutAfter: false };

/** Lets a fault strike. */
export async function strike(call: Call, effect: Effect | undefined): Promise<Struck> {
  if (!effect) return untouched;
  noteFault(call, effect);
  switch (effect.kind) {
    case 'code':
      return { goesOn: false, written: refusalOf(call, effect) };
    case 'http':
      return { goesOn: false, written: gatewayPage(effect.status) };
    case 'drop':
      return effect.when === 'before' ? { goesOn: false, written: null } : { goesOn: true, cutAfter: true };
    case 'delay':
      await sleep(effect.ms);
      return untouched;
    case 'expire-token':
      revokeToken(call.world, call.query['access_token'] ?? '');
      return untouched;
    // They concern what is sent to applications.
    case 'duplicate-callback':
    case 'callback-shape':
    case 'raw-plus':
      return untouched;
  }
}

function refusalOf(call: Call, { errcode, errmsg }: Extract<Effect, { kind: 'code' }>): WrittenAnswer {
  const refusal = new Refusal(errcode, errmsg === undefined ? {} : { text: errmsg });
  return writeRefusal(call.world, refusal, call.address, false);
}

/** What a proxy in front of the service would say. */
function gatewayPage(status: number): WrittenAnswer {
  const body = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
  return { errcode: 0, errmsg: '', status, headers: { 'Content-Type': 'text/html' }, body };
}

function noteFault(call: Call, effect: Effect): void {
  const { en, zh } = names[effect.kind];
  note(call, 'fault', `Injected fault: ${en}`, `注入的故障：${zh}`);
}

const names: Readonly<Record<Effect['kind'], { readonly en: string; readonly zh: string }>> = {
  code: { en: 'this errcode', zh: '返回该错误码' },
  delay: { en: 'a delay', zh: '延迟' },
  drop: { en: 'the connection was cut', zh: '连接被断开' },
  http: { en: 'this HTTP status', zh: '返回该 HTTP 状态' },
  'expire-token': { en: 'the token ended early', zh: 'token 提前失效' },
  'duplicate-callback': { en: 'the callback was delivered twice', zh: '回调重复投递' },
  'callback-shape': { en: 'the callback was written otherwise', zh: '回调改变写法' },
  'raw-plus': { en: 'the check of the URL had a raw +', zh: 'URL 验证参数中的 + 未转义' },
};
