import type { CodeTable } from '../../../packages/sandbox/src/rules/codes/code-table.ts';
import { departmentCodes } from '../../../packages/sandbox/src/rules/codes/department-codes.ts';
import { mediaCodes, pictureCodes } from '../../../packages/sandbox/src/rules/codes/media-codes.ts';
import { memberCodes, namedMemberCodes } from '../../../packages/sandbox/src/rules/codes/member-codes.ts';
import {
  messageCodes,
  updateCodes,
  updateTaskCodes,
} from '../../../packages/sandbox/src/rules/codes/message-codes.ts';
import { robotCodes } from '../../../packages/sandbox/src/rules/codes/robot-codes.ts';
import { catalog } from '../../../packages/sdk/src/catalog.ts';
import type { ObjectField } from '../../../packages/sdk/src/fields.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';

/** Which table of the sandbox judges the input of a path. */
const tables: Readonly<Record<string, CodeTable>> = {
  [catalog.department.create.path]: departmentCodes,
  [catalog.department.update.path]: departmentCodes,
  [catalog.media.upload.path]: mediaCodes,
  [catalog.media.uploadimg.path]: pictureCodes,
  [catalog.message.sendText.path]: messageCodes,
  [catalog.message.updateTaskcard.path]: updateTaskCodes,
  [catalog.message.updateTemplateCard.path]: updateCodes,
  [catalog.user.authSucc.path]: namedMemberCodes,
  [catalog.user.create.path]: memberCodes,
  [catalog.user.delete.path]: namedMemberCodes,
  [catalog.user.get.path]: namedMemberCodes,
  [catalog.user.update.path]: memberCodes,
  [catalog.webhook.sendText.path]: robotCodes,
  [catalog.webhook.uploadMedia.path]: mediaCodes,
};

/** The codes of broken limits: those of the table's entries whose member the operation has. */
export function tableCodes({ path, input }: Operation): readonly number[] {
  const table = tables[path] ?? {};
  return Object.keys(input.members).flatMap((member) => [
    ...codesBelow(table, member),
    ...(hasRule(input, member) ? codesAt(table, `(${member})`) : []),
  ]);
}

/** All codes of one member and of what is below it. */
export function codesBelow(table: CodeTable, member: string): readonly number[] {
  const isBelow = (path: string): boolean =>
    path === member || path.startsWith(`${member}.`) || path.startsWith(`${member}(`);
  return Object.keys(table)
    .filter(isBelow)
    .flatMap((path) => codesAt(table, path));
}

function codesAt(table: CodeTable, path: string): readonly number[] {
  const codes = table[path];
  if (codes === undefined) return [];
  return typeof codes === 'number' ? [codes] : Object.values(codes);
}

function hasRule({ rules = [] }: ObjectField, member: string): boolean {
  return rules.some((rule) => rule.rule === 'atLeastOne' && rule.members[0] === member);
}
