import { WeComError } from '../../errors/wecom-error.ts';
import { nameOfReply } from '../reply/check-reply.ts';
import type { AiBotReply } from '../reply/reply-types.ts';

/** A handler gave a reply that could not be sent, and nobody is there to take it. */
export class UnsentBotReplyError extends WeComError {
  readonly code = 'unsent_reply';
  readonly msgtype: string;

  constructor(kind: string, reply: AiBotReply) {
    const msgtype = nameOfReply(reply);
    super(
      `aibot: the reply ${msgtype} to ${kind} came when nothing was left to send it by; give createAiBotCallback an onLateReply`,
    );
    this.msgtype = msgtype;
  }
}
