import { operations } from '@wecomkit/sdk/catalog';
import { notFound } from '../control/control-failure.ts';
import type { ControlContext } from '../control/control-context.ts';
import type { ConsoleAnswer, ConsoleRequest } from '../control/types.ts';
import type { Call } from '../rules/call.ts';
import { coverage } from '../rules/coverage.ts';
import { errorText } from '../wire/errmsg.ts';
import { isObject } from '../wire/json-object.ts';
import { readLeniently } from '../wire/read-leniently.ts';
import { Refusal } from '../wire/refusal.ts';
import { findCorp } from './find.ts';

/**
 * An administrator does something in the console: the rules of a call, with every right, without a token. Unlike
 * changes that the contact-sync secret makes, those are told to its server (path/90970).
 * @param path without `/cgi-bin/`: `user/update`
 * @throws ControlFailure for a path that has no rule
 */
export function useConsole(
  { world, origin }: ControlContext,
  { path, input = {}, corpid }: ConsoleRequest,
): ConsoleAnswer {
  const full = `/cgi-bin/${path}`;
  const operation = operations().find((each) => each.path === full);
  const rule = coverage[full]?.rule;
  const isOfDirectory = operation?.credential === 'contacts' || operation?.credential === 'any';
  if (!operation || !rule || !isOfDirectory) return notFound('unknown-path', `The console has no "${path}".`);
  const { value, mistyped } = readLeniently(operation.input, input);
  const call: Call = {
    world,
    operation,
    query: {},
    input: isObject(value) ? value : {},
    files: [],
    extendedNameOnly: false,
    address: '127.0.0.1',
    origin: origin(),
    range: null,
    mistyped,
    isConsole: true,
    corpid: findCorp(world, corpid).corpid,
    agentid: null,
    application: undefined,
    summary: operation.title,
    notes: [],
  };
  return answerOf(call, rule);
}

function answerOf(
  call: Call,
  rule: (call: Call) => ReturnType<(typeof coverage)[string]['rule']>,
): ConsoleAnswer {
  try {
    const answered = rule(call);
    const { errmsg = 'ok', ...members } = answered.kind === 'json' ? answered.members : {};
    return { errcode: 0, errmsg: String(errmsg), members };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { errcode: error.errcode, errmsg: error.text ?? errorText(error.errcode), members: error.members };
  }
}
