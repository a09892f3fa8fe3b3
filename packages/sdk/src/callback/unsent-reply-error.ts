import { WeComError } from '../errors/wecom-error.ts';
import type { PassiveReply } from './reply.ts';

const reasons = {
  late: 'came after the deadline',
  untaken: 'is to an event that WeCom takes no reply to (path/90241)',
};

/** A handler returned a reply that could not be sent, and nobody is there to take it. */
export class UnsentReplyError extends WeComError {
  readonly code = 'unsent_reply';
  readonly why: 'late' | 'untaken';
  readonly msgtype: PassiveReply['msgtype'];

  constructor(why: 'late' | 'untaken', kind: string, msgtype: PassiveReply['msgtype']) {
    super(
      `callback: the reply ${msgtype} to ${kind} ${reasons[why]}; give createCallback a client to send it by`,
    );
    this.why = why;
    this.msgtype = msgtype;
  }
}
