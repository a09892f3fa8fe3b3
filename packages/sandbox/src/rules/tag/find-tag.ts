import { tagKey } from '../../state/keys.ts';
import type { Tag } from '../../state/rows.ts';
import { numberAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingCorp } from '../call.ts';
import { tagCodes } from '../codes/tag-codes.ts';
import type { CodeTable } from '../codes/code-table.ts';
import { examine, refuseFirst, type Verdict } from '../examine.ts';

/** The input judged, and the tag that it names: 40068. */
export function findTag(
  call: Call,
  codes: CodeTable = tagCodes,
): { readonly tag: Tag; readonly verdict: Verdict } {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, codes);
  const key = tagKey(callingCorp(call), numberAt(verdict.value, 'tagid') ?? -1);
  return { tag: call.world.state.tags.get(key) ?? refuse(40068), verdict };
}

/** As `findTag`, for changes: a tag belongs to the application that made it (81011, path/90210). */
export function findOwnTag(call: Call, codes?: CodeTable): ReturnType<typeof findTag> {
  const found = findTag(call, codes);
  if (!call.isConsole && found.tag.agentid !== (call.application?.agentid ?? null)) refuse(81011);
  return found;
}
