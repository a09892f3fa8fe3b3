import type { ResponseCode } from '../state/rows.ts';
import { refuse } from '../wire/refusal.ts';
import type { Stage } from './stage.ts';
import { badResponseCode } from './policy.ts';

const lifetimeMs = 72 * 3_600_000;
const codeLength = 43;

export interface CodeOwner {
  readonly corpid: string;
  readonly agentid: number;
  readonly msgid: string;
}

/** Issues a code for one update of the message's card: by a send for the whole message, by every tap anew. */
export function issueResponseCode(
  world: Stage,
  owner: CodeOwner,
  code: string = world.randomId(codeLength),
): string {
  const { corpid, agentid, msgid } = owner;
  const row = { code, corpid, agentid, msgid, issued_at: world.clock.now(), used: false };
  world.state.responseCodes.put(code, row);
  return code;
}

/** The code, good for one update within 72 hours by the application that sent the card (path/94888). */
export function usableCode(world: Stage, code: string, agentid: number, corpid: string): ResponseCode {
  const row = world.state.responseCodes.get(code) ?? refuse(badResponseCode);
  if (row.corpid !== corpid) refuse(badResponseCode);
  if (row.agentid !== agentid) refuse(42015);
  if (row.used || world.clock.now() - row.issued_at >= lifetimeMs) refuse(badResponseCode);
  return row;
}

export function useCode(world: Stage, row: ResponseCode): void {
  world.state.responseCodes.put(row.code, { ...row, used: true });
}
