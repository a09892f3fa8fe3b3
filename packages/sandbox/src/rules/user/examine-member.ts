import type { InputIssue } from '@wecomkit/sdk/errors';
import type { ObjectField } from '@wecomkit/sdk/catalog';
import { isObject, type JsonObject } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Settings } from '../../world.ts';
import { memberCodes } from '../codes/member-codes.ts';
import { examine, refuseFirst } from '../examine.ts';

/**
 * Judges what is said of a member. Clients fill members of their structures with zeros: those count as absent.
 * @param mistyped members that could not be read
 */
export function examineMember(
  field: ObjectField,
  given: JsonObject,
  settings: Pick<Settings, 'directLeaders'>,
  mistyped: readonly string[] = [],
): JsonObject {
  const verdict = examine(field, withoutZeros(given));
  const issues = verdict.issues.filter((issue) => !isTolerated(issue, settings));
  const first = issues[0];
  // The older checks look at the departments before the schema does (observed 2021).
  if (mistyped.includes('department') && first?.path !== 'userid') {
    refuse(40066, { text: 'invalid party list' });
  }
  refuseFirst({ ...verdict, issues }, memberCodes);
  return verdict.value;
}

function withoutZeros(given: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => !isZero(name, value)));
}

/** Empty texts that say nothing, where an empty value would be none. */
const mayBeBlank: ReadonlySet<string> = new Set(['mobile', 'email', 'gender', 'biz_mail', 'avatar_mediaid']);

function isZero(name: string, value: unknown): boolean {
  if (name === 'main_department') return value === 0;
  if (name === 'gender' && (value === '0' || value === 0)) return true;
  // A list of attributes that is null is left out before.
  if (name === 'extattr') return isObject(value) && !('attrs' in value);
  return mayBeBlank.has(name) && value === '';
}

/** Five direct leaders where the world is one of 2023. */
function isTolerated(
  { path, rule, actual }: InputIssue,
  { directLeaders }: Pick<Settings, 'directLeaders'>,
): boolean {
  return path === 'direct_leader' && rule === 'tooMany' && Number(actual) <= directLeaders;
}
