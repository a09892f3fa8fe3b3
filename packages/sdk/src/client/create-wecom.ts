import { catalog } from '../catalog.ts';
import type { Caller } from './caller.ts';
import { createCaller } from './create-caller.ts';
import { bindFamily } from './families.ts';
import type { BaseMethods, MediaMethods, MessageMethods } from './families.gen.ts';
import type { ClientOptions } from './options.ts';

/** WeCom for one application: a method for every operation, and one way out for everything that is not declared. */
export interface WeCom {
  readonly base: BaseMethods;
  readonly media: MediaMethods;
  readonly message: MessageMethods;
  readonly call: Caller['call'];
}

/**
 * Connects to WeCom with an application's secret. Nothing is sent before the first call.
 * @example
 * const wecom = createWeCom({ corpid, corpsecret, agentid: 1000002 });
 * await wecom.message.sendText({ touser: ['zhangsan'], text: { content: 'Build 481 is green.' } });
 */
export function createWeCom(options: ClientOptions): WeCom {
  const caller = createCaller(options);
  const call: Caller['call'] = caller.call.bind(caller);
  return {
    base: bindFamily<BaseMethods>(caller, catalog.base),
    media: bindFamily<MediaMethods>(caller, catalog.media),
    message: bindFamily<MessageMethods>(caller, catalog.message),
    call,
  };
}
