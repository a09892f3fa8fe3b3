import { type Answer, answer } from '../wire/answer.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingApplication } from './call.ts';
import { examine, refuseFirst } from './examine.ts';
import { undocumentedInput } from './policy.ts';

const recallableMs = 24 * 3_600_000;

/** `message/recall` (path/94867): within 24 hours, by the application that sent it. */
export function recallMessage(call: Call): Answer {
  const { world } = call;
  const { corpid, agentid } = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const msgid = textAt(verdict.value, 'msgid');
  const message = world.state.messages.get(msgid);
  const isOwn =
    message?.corpid === corpid && message.from.kind === 'application' && message.from.id === String(agentid);
  if (!message || !isOwn) refuse(undocumentedInput, { text: "invalid param 'msgid'" });
  if (world.clock.now() - message.time > recallableMs) refuse(42052);
  if (message.recalled) return answer();
  world.state.messages.put(msgid, { ...message, recalled: true });
  world.publish({ type: 'message-changed', corpid, msgid, userids: message.recipients });
  return answer();
}
