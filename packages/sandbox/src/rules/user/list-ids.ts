import type { Directory } from '../../state/directory.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type JsonObject, numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Call } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { mostIdsAPage } from '../policy.ts';
import { sightOf } from '../sight.ts';

/** Where a page begins: the member, by number, and which of their departments. */
interface Place {
  readonly serial: number;
  readonly position: number;
}

/** `user/list_id` (path/96067): one row for each member and department. */
export function listMemberIds(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const cursor = textAt(verdict.value, 'cursor');
  const start = cursor === '' ? { serial: 0, position: 0 } : (readCursor(cursor) ?? refuse(50100));
  const { directory } = sightOf(call);
  const { rows, next } = pageFrom(directory, start, numberAt(verdict.value, 'limit') ?? mostIdsAPage);
  return answer({ next_cursor: next ? writeCursor(next) : '', dept_user: rows });
}

function pageFrom(
  directory: Directory,
  start: Place,
  limit: number,
): { readonly rows: readonly JsonObject[]; readonly next: Place | undefined } {
  const members = directory.members();
  const rows: JsonObject[] = [];
  for (let index = firstFrom(directory, start.serial); index < members.length; index += 1) {
    const member = members[index];
    if (!member) break;
    const serial = directory.serialOf(member);
    const skipped = serial === start.serial ? start.position : 0;
    for (let position = skipped; position < member.department.length; position += 1) {
      if (rows.length === limit) return { rows, next: { serial, position } };
      rows.push({ userid: member.userid, department: member.department[position] });
    }
  }
  return { rows, next: undefined };
}

/** Members come in the order of their numbers, so the first one is found by halving. */
function firstFrom(directory: Directory, serial: number): number {
  const members = directory.members();
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const member = members[middle];
    if (member && directory.serialOf(member) < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writeCursor({ serial, position }: Place): string {
  return Buffer.from(`${serial}.${position}`).toString('base64url');
}

function readCursor(cursor: string): Place | undefined {
  const [, serial, position] =
    /^(\d{1,15})\.(\d{1,5})$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return serial === undefined ? undefined : { serial: Number(serial), position: Number(position) };
}
