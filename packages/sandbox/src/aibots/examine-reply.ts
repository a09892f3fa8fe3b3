import type { ObjectField } from '@wecomkit/sdk/catalog';
import type { InputIssue } from '@wecomkit/sdk/errors';
import { cardCodes } from '../rules/codes/card-codes.ts';
import { below, type CodeTable } from '../rules/codes/code-table.ts';
import { examine, refuseFirst, type Verdict } from '../rules/examine.ts';
import { robotImageFormat } from '../rules/policy.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { readLeniently } from '../wire/read-leniently.ts';

const text: CodeTable = { '': 44004, content: { required: 44004, empty: 44004 } };
const file: CodeTable = { '': 41006, media_id: 41006 };

/** No code is published for bots: those of other messages, 40058 for what is left. 846625 says itself what it is for. */
const codes: CodeTable = {
  ...cardCodes,
  'template_card.task_id': 846625,
  ...below('text', text),
  ...below('markdown', text),
  ...below('stream', {
    'msg_item.*.image.base64': { tooLong: 40009, '*': robotImageFormat },
    'msg_item.*.image.md5': 301019,
  }),
  ...below('file', file),
  ...below('image', file),
  ...below('voice', file),
  ...below('video', file),
};

/**
 * Reads what a bot says by its declaration, as leniently as calls are read.
 * @throws Refusal for the first broken limit
 */
export function examineReply(field: ObjectField, reply: JsonObject): Verdict {
  const { value } = readLeniently(field, reply);
  const read = isObject(value) ? value : {};
  const verdict = examine(field, read);
  refuseFirst(verdict, codes, (issue) => !isTaken(issue, read));
  return verdict;
}

/** The table of path/101032 does not ask selects for a task id, its sample has one. */
function isTaken({ path, rule }: InputIssue, reply: JsonObject): boolean {
  const isMissingId = path === 'template_card.task_id' && rule === 'required';
  return isMissingId && textAt(objectAt(reply, 'template_card'), 'card_type') === 'multiple_interaction';
}
