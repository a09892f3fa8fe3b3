import { validate } from '@wecomkit/sdk/catalog';
import { byteLength, charLength } from '@wecomkit/sdk/content';
import type { InputIssue } from '@wecomkit/sdk/errors';
import type { ObjectField } from '@wecomkit/sdk/catalog';
import type { Message } from '../state/rows.ts';
import { isObject, type JsonObject, valueAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type CodeTable, codeOf } from './codes/code-table.ts';
import { undocumentedInput } from './policy.ts';
import { schemaText } from './schema-text.ts';

export type Cut = Message['cut'][number];

/** What the declaration says about an input. */
export interface Verdict {
  /** The wire form, over-long texts cut where the service cuts them. */
  readonly value: JsonObject;
  /** Broken limits, in the order of the declaration; texts that were cut are none. */
  readonly issues: readonly InputIssue[];
  readonly cut: readonly Cut[];
}

/** Judges an input by the limits of its declaration: nowhere else is a limit written down. */
export function examine(field: ObjectField, input: JsonObject): Verdict {
  const judged = validate(field, input);
  const cuts = judged.issues.filter((issue) => issue.cut);
  if (cuts.length === 0) return { value: asObject(judged.value), issues: judged.issues, cut: [] };
  const value = asObject(validate(field, input, 'cut').value);
  const issues = judged.issues.filter((issue) => !issue.cut);
  return { value, issues, cut: cuts.map((issue) => describeCut(issue, value)) };
}

/** Ends the call with the code of the first issue that concerns this step; without a filter, of any. */
export function refuseFirst(
  { issues }: Verdict,
  codes: CodeTable,
  concerns: (issue: InputIssue) => boolean = () => true,
): void {
  const issue = issues.find((each) => concerns(each));
  if (!issue) return;
  const errcode = codeOf(codes, issue) ?? undocumentedInput;
  refuse(errcode, errcode === undocumentedInput ? { text: schemaText(issue) } : {});
}

/** Whether an issue is at a member or below it. */
export function isAt(issue: InputIssue, ...members: readonly string[]): boolean {
  return members.some((member) => issue.path === member || issue.path.startsWith(`${member}.`));
}

function describeCut(issue: InputIssue, value: JsonObject): Cut {
  const kept = String(valueAt(value, issue.path) ?? '');
  const unit = issue.unit === 'chars' ? 'chars' : 'bytes';
  const left = unit === 'chars' ? charLength(kept) : byteLength(kept);
  return { path: issue.path, limit: Number(issue.limit), unit, lost: Number(issue.actual) - left };
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
