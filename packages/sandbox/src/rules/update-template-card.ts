import { directoryOf } from '../state/directory.ts';
import type { Application, Message, ResponseCode } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingApplication } from './call.ts';
import { isInteractiveType } from './card-kind.ts';
import { checkAgent } from './check-agent.ts';
import { checkReplacement } from './check-content.ts';
import { updateCodes } from './codes/message-codes.ts';
import { examine, isAt, refuseFirst, type Verdict } from './examine.ts';
import { badResponseCode, undocumentedInput } from './policy.ts';
import { usableCode, useCode } from './response-codes.ts';
import { translateIds } from './translate-ids.ts';
import { type CardChange, updateCards } from './update-cards.ts';

/** `message/update_template_card` (path/94888). A code is used up only by an update that succeeds. */
export function updateTemplateCard(call: Call): Answer {
  const application = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  checkAgent(call, application, verdict, updateCodes);
  checkShape(verdict);
  const { value } = verdict;
  const { code, message } = updatedMessage(call, application, value);
  const change = changeOf(call, application, message, value);
  const targets = findTargets(call.world.state, message, value);
  if (targets.userids.length === 0) refuse(82102, invalidUsers(targets.invalid));
  useCode(call.world, code);
  const updated = updateCards(call.world, { msgid: message.msgid, userids: targets.userids, change });
  call.summary = {
    en: `Update a card for ${updated.length} member(s)`,
    zh: `更新 ${updated.length} 位成员的卡片`,
  };
  return answer(invalidUsers(targets.invalid).members);
}

function checkShape(verdict: Verdict): void {
  refuseFirst(verdict, updateCodes, (issue) => isAt(issue, 'userids', 'partyids', 'tagids'));
  refuseFirst(verdict, updateCodes, (issue) => isAt(issue, 'response_code'));
  refuseFirst(verdict, updateCodes, (issue) => issue.path === '');
  refuseFirst(verdict, updateCodes);
}

function updatedMessage(
  { world }: Call,
  { agentid, corpid }: Application,
  value: JsonObject,
): { readonly code: ResponseCode; readonly message: Message } {
  const code = usableCode(world, textAt(value, 'response_code'), agentid, corpid);
  return { code, message: world.state.messages.get(code.msgid) ?? refuse(badResponseCode) };
}

/** Another card wins over grey buttons; these are for originals that have buttons (path/94888). */
function changeOf(call: Call, application: Application, message: Message, value: JsonObject): CardChange {
  const card = value['template_card'];
  if (isObject(card)) {
    checkReplacement(call.world, application, card);
    const isTranslated = value['enable_id_trans'] === 1;
    return {
      template_card: isTranslated ? translateIds(call.world.state, application, 'template_card', card) : card,
    };
  }
  if (!isInteractiveType(textAt(message.content, 'card_type'))) {
    refuse(undocumentedInput, { text: "invalid param 'button'" });
  }
  return { replace_name: textAt(objectAt(value, 'button'), 'replace_name') };
}

interface Targets {
  readonly userids: readonly string[];
  /** Named members who did not receive the card. */
  readonly invalid: readonly string[];
}

function findTargets(state: State, { corpid, recipients }: Message, value: JsonObject): Targets {
  const received = new Map(recipients.map((userid) => [userid.toLowerCase(), userid]));
  const named = listAt(value, 'userids').map((userid) => String(userid).toLowerCase());
  const invalid = named.filter((userid) => !received.has(userid));
  if (value['atall'] === 1) return { userids: recipients, invalid };
  const directory = directoryOf(state, corpid);
  const grouped = [
    ...listAt(value, 'partyids').flatMap((id) => directory.membersBelow(Number(id))),
    ...listAt(value, 'tagids').flatMap((id) => directory.membersOfTag(Number(id))),
  ];
  const asked = new Set([...named, ...grouped.map((member) => member.userid.toLowerCase())]);
  const userids = [...asked].map((userid) => received.get(userid)).filter((userid) => userid !== undefined);
  return { userids, invalid };
}

/** An array here, lower case; absent when there is nothing to report (path/94888). */
export function invalidUsers(invalid: readonly string[]): { readonly members: JsonObject } {
  return { members: invalid.length > 0 ? { invaliduser: [...new Set(invalid)] } : {} };
}
