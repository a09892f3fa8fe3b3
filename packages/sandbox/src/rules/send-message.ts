import type { InputIssue } from '@wecomkit/sdk/errors';
import type { Application, Member, Message } from '../state/rows.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { type JsonObject, objectAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingApplication, note } from './call.ts';
import { callsBack } from './card-kind.ts';
import { checkAgent } from './check-agent.ts';
import { checkContent } from './check-content.ts';
import { messageCodes } from './codes/message-codes.ts';
import { createMessage } from './create-message.ts';
import { digestOf, isDuplicate } from './duplicate-check.ts';
import { examine, isAt, refuseFirst, type Verdict } from './examine.ts';
import { normalizeCard, withoutEmptyRows } from './normalize-card.ts';
import { noteCuts, notesOfSending } from './note-sending.ts';
import { disabledStatus, exhaustedQuota } from './policy.ts';
import { findRecipients, type Recipients } from './recipients.ts';
import { issueResponseCode } from './response-codes.ts';
import { isOverMemberLimit, personTimes } from './sending-history.ts';
import { scaledMax } from './throttle.ts';
import { translateIds } from './translate-ids.ts';

/** Messages of an application may go to its account cap times this many recipients a day (path/90312). */
const timesAccountCap = 200;

/**
 * `message/send` (path/90236). Checks in the order that is observed: application, recipients, content, then what only
 * the server knows, then duplicates and limits.
 */
export function sendMessage(call: Call): Answer {
  const application = callingApplication(call);
  const msgtype = String(call.operation.fixed?.['msgtype']);
  const verdict = withoutTolerated(examine(call.operation.input, call.input));
  checkShape(call, application, msgtype, verdict);
  const content = objectAt(verdict.value, msgtype);
  checkContent(call.world, application, msgtype, content);
  const recipients = findRecipients(call.world.state, application, verdict.value);
  if (!recipients.isAnyValid) refuse(81013, { members: recipients.failures });
  noteCuts(call, verdict.cut);
  return deliver(call, application, {
    msgtype,
    verdict,
    recipients,
    content: keptContent(call, application, msgtype, verdict),
  });
}

/** `@all` beside other ids is taken for `@all`; ids that are no numbers are found invalid later. */
function withoutTolerated(verdict: Verdict): Verdict {
  const isTolerated = ({ path, rule }: InputIssue): boolean =>
    (path === 'touser' && rule === 'conflict') ||
    ((path === 'toparty' || path === 'totag') && rule === 'type');
  return { ...verdict, issues: verdict.issues.filter((issue) => !isTolerated(issue)) };
}

function checkShape(call: Call, application: Application, msgtype: string, verdict: Verdict): void {
  if (msgtype === 'miniprogram_notice' && !application.is_miniprogram) refuse(48002);
  checkAgent(call, application, verdict, messageCodes);
  refuseFirst(verdict, messageCodes, (issue) => issue.path === '');
  refuseFirst(verdict, messageCodes, (issue) => isAt(issue, 'touser', 'toparty', 'totag'));
  refuseFirst(verdict, messageCodes, (issue) => isAt(issue, msgtype));
  const { safe } = call.input;
  if (msgtype === 'news' && safe !== undefined && safe !== 0) refuse(40074);
  refuseFirst(verdict, messageCodes);
}

/** The content as the service keeps it: cut, completed, ids translated. */
function keptContent(call: Call, application: Application, msgtype: string, { value }: Verdict): JsonObject {
  const given = objectAt(value, msgtype);
  const content =
    msgtype === 'template_card'
      ? normalizeCard(given)
      : msgtype === 'miniprogram_notice'
        ? withoutEmptyRows(given)
        : given;
  if (value['enable_id_trans'] !== 1) return content;
  return translateIds(call.world.state, application, msgtype, content);
}

interface Delivery {
  readonly msgtype: string;
  readonly verdict: Verdict;
  readonly recipients: Recipients;
  readonly content: JsonObject;
}

function deliver(call: Call, application: Application, delivery: Delivery): Answer {
  const { world } = call;
  const { verdict, recipients, content, msgtype } = delivery;
  const digest = digestOf(verdict.value);
  const repeated = isDuplicate(world, application, verdict.value, digest);
  if (!repeated) checkDay(call, application, recipients.members.length);
  const reached = repeated ? [] : withinLimits(call, application, recipients.members);
  notesOfSending(call, { recipients, reached, repeated });
  const message = createMessage(world, {
    corpid: application.corpid,
    conversation: `app:${application.agentid}`,
    from: { kind: 'application', id: String(application.agentid) },
    msgtype,
    content,
    recipients: reached.filter(({ status }) => status !== disabledStatus).map(({ userid }) => userid),
    safe: safeOf(verdict.value['safe']),
    cut: verdict.cut,
    digest: repeated ? undefined : digest,
  });
  return answer({
    ...recipients.failures,
    msgid: message.msgid,
    ...responseCode(call, application, message),
  });
}

/** One code for the whole message, where taps on the card call back. */
function responseCode(call: Call, { corpid, agentid }: Application, message: Message): JsonObject {
  if (message.msgtype !== 'template_card' || !callsBack(message.content)) return {};
  return { response_code: issueResponseCode(call.world, { corpid, agentid, msgid: message.msgid }) };
}

function checkDay({ world }: Call, application: Application, count: number): void {
  if (!world.settings.limits) return;
  const cap = world.state.corps.get(application.corpid)?.account_cap ?? 0;
  const sent = personTimes(world, application, world.clock.now());
  if (sent + count > scaledMax(world, cap * timesAccountCap)) refuse(exhaustedQuota);
}

/** Drops those who got too much of this application already: the call succeeds all the same (path/90312). */
function withinLimits(call: Call, application: Application, members: readonly Member[]): readonly Member[] {
  const reached = members.filter((member) => !isOverMemberLimit(call.world, application, member.userid));
  const dropped = members.length - reached.length;
  if (dropped > 0) {
    note(
      call,
      'dropped',
      `Dropped without an error for ${dropped} member(s): over 30 a minute or 1,000 an hour from this application.`,
      `对 ${dropped} 位成员静默丢弃：超过该应用每分钟 30 条或每小时 1000 条。`,
    );
  }
  return reached;
}

function safeOf(value: unknown): Message['safe'] {
  return value === 1 || value === 2 ? value : 0;
}
