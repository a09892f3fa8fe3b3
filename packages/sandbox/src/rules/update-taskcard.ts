import { taskKey } from '../state/keys.ts';
import type { Application, Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { listAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { type Call, callingApplication } from './call.ts';
import { isTaskCard, objectsIn } from './card-kind.ts';
import { checkAgent } from './check-agent.ts';
import { updateTaskCodes } from './codes/message-codes.ts';
import { examine, refuseFirst } from './examine.ts';
import { taskDoneText, undocumentedInput } from './policy.ts';
import { updateCards } from './update-cards.ts';
import { invalidUsers } from './update-template-card.ts';

/** `message/update_taskcard` (path/91579, retired). Wrong members do not fail the call. */
export function updateTaskcard(call: Call): Answer {
  const application = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  checkAgent(call, application, verdict, updateTaskCodes);
  refuseFirst(verdict, updateTaskCodes);
  const message = findCard(call.world.state, application, textAt(verdict.value, 'task_id'));
  const replace_name = buttonText(message, verdict.value);
  const received = new Set(message.recipients.map((userid) => userid.toLowerCase()));
  const named = listAt(verdict.value, 'userids').map((userid) => String(userid).toLowerCase());
  const userids = named.filter((userid) => received.has(userid));
  updateCards(call.world, { msgid: message.msgid, userids, change: { replace_name } });
  return answer(invalidUsers(named.filter((userid) => !received.has(userid))).members);
}

function findCard(state: State, { corpid, agentid }: Application, task_id: string): Message {
  const msgid = state.taskIds.get(taskKey(corpid, agentid, task_id));
  const message = state.messages.get(msgid ?? '');
  if (message && isTaskCard(message.msgtype)) return message;
  const isOfAnother = [...state.applications.values()].some(
    (other) => other.corpid === corpid && state.taskIds.has(taskKey(corpid, other.agentid, task_id)),
  );
  return refuse(isOfAnother && msgid === undefined ? 42015 : 42016);
}

/** The first generation names the clicked button, the second says what the grey button shows; not the other way round. */
function buttonText({ msgtype, content }: Message, value: JsonObject): string {
  const clicked = textAt(value, 'clicked_key');
  if (msgtype === 'interactive_taskcard') {
    const text = textAt(value, 'replace_name');
    return text === '' ? refuse(undocumentedInput, { text: "invalid param 'replace_name'" }) : text;
  }
  const button = objectsIn(content, 'btn').find((each) => textAt(each, 'key') === clicked) ?? refuse(42017);
  const text = textAt(button, 'replace_name');
  return text === '' ? taskDoneText : text;
}
