import type { Call } from '../rules/call.ts';
import { note } from '../rules/call.ts';
import { checkBaseLimits } from '../rules/base-limits.ts';
import { checkToken } from '../rules/credentials.ts';
import { unknownPath } from '../rules/policy.ts';
import { type Answer, type WrittenAnswer, writeJson } from '../wire/answer.ts';
import { errorText, printErrmsg } from '../wire/errmsg.ts';
import { writeFile } from '../wire/file-answer.ts';
import { Refusal, refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoints.ts';
import type { Exchange } from './exchange.ts';
import { readInput, type Reading } from './read-input.ts';

/** Does what a call asks, or refuses, and writes the answer. */
export function perform(
  call: Call,
  endpoint: Endpoint | undefined,
  exchange: Exchange,
  reading: Reading,
): WrittenAnswer {
  try {
    const answered = judge(call, endpoint, exchange, reading);
    return writeAnswer(answered, call.range);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return writeRefusal(call.world, withEmptyLists(call, error), call.address, reading.isMistyped);
  }
}

/** The lists of an answer come along with an error, empty (path/92520). */
function withEmptyLists({ operation }: Call, refusal: Refusal): Refusal {
  const lists = Object.entries(operation.output.members).filter(
    ([, field]) => field.kind === 'list' && !field.optional,
  );
  if (lists.length === 0) return refusal;
  const { errcode, text, isBare } = refusal;
  const members = { ...Object.fromEntries(lists.map(([name]) => [name, []])), ...refusal.members };
  return new Refusal(errcode, { ...(text === undefined ? {} : { text }), members, isBare });
}

/** Token, address, kind of token, then the body and the rule of the path (path/90664, path/90313). */
function judge(call: Call, endpoint: Endpoint | undefined, exchange: Exchange, reading: Reading): Answer {
  if (!endpoint?.coverage) return refuseUnknown(call, exchange.path);
  checkCredential(call);
  checkBaseLimits(call);
  readInput(call, endpoint, exchange, reading);
  return endpoint.coverage.rule(call);
}

function checkCredential(call: Call): void {
  const { credential } = call.operation;
  if (credential === 'none' || credential === 'robot') return;
  checkToken(call);
  const isApplication = call.application !== undefined;
  if (credential === 'application' && !isApplication) refuse(48002);
  if (credential === 'contacts' && isApplication) {
    refuse(call.operation.retry === 'read' ? 48002 : call.world.settings.applicationWrites);
  }
}

function refuseUnknown(call: Call, path: string): never {
  note(
    call,
    'not-emulated',
    `The sandbox does not emulate ${path}: the answer is made up.`,
    `沙箱未模拟 ${path}：此应答并非真实行为。`,
  );
  return refuse(unknownPath, { text: `api forbidden, ${path} is not emulated by this sandbox` });
}

function writeAnswer(answered: Answer, range: string | null): WrittenAnswer {
  if (answered.kind === 'file') return writeFile(answered.file, range);
  const { errmsg = 'ok', ...members } = answered.members;
  return writeJson(0, String(errmsg), members);
}

/** An error as the service writes it. Mistyped JSON is mentioned in front of whatever it led to (path/90313). */
export function writeRefusal(
  world: World,
  refusal: Refusal,
  address: string,
  isMistyped: boolean,
): WrittenAnswer {
  const { errcode, members, isBare } = refusal;
  if (isBare && refusal.text !== undefined) return writeJson(errcode, refusal.text, members);
  const warning = isMistyped ? 'Warning: wrong json format. ' : '';
  const text = warning + (refusal.text ?? errorText(errcode));
  const errmsg = printErrmsg({ errcode, text, address, now: world.clock.now(), serial: serial() });
  return writeJson(errcode, errmsg, members);
}

/** Fifteen digits that differ from answer to answer. */
function serial(): string {
  return String(Math.floor(Math.random() * 1e15)).padStart(15, '0');
}
