import type { BotEvent, BotResponse } from '../state/aibot-rows.ts';
import { badBotResponseCode } from '../rules/policy.ts';
import { refuse } from '../wire/refusal.ts';
import type { Query } from '../wire/read-query.ts';
import type { World } from '../world.ts';

export const responsePath = '/cgi-bin/aibot/response';

/** An address is good for an hour, once (path/101138). */
const lifetimeMs = 3_600_000;
const codeLength = 43;

/** Issues the address at which a bot may answer later. */
export function issueResponseUrl(
  world: World,
  { corpid, aibotid, req_id }: BotEvent,
  origin: string,
): string {
  const code = world.randomId(codeLength);
  forgetOldCodes(world);
  world.state.botResponses.put(code, {
    code,
    corpid,
    aibotid,
    req_id,
    issued_at: world.clock.now(),
    used: false,
  });
  return `${origin}${responsePath}?response_code=${code}`;
}

/** Who was told the address that is called, also where it is good no longer; undefined for other paths. */
export function responseOwner(
  { state }: World,
  { path, query }: { readonly path: string; readonly query: Query },
): BotResponse | undefined {
  return path === responsePath ? state.botResponses.get(query['response_code'] ?? '') : undefined;
}

/** @throws Refusal for a code that is unknown, used or too old */
export function usableResponse(world: World, code: string): BotResponse {
  const row = world.state.botResponses.get(code);
  return row && !row.used && !isTooOld(world, row) ? row : refuse(badBotResponseCode);
}

export function useResponse({ state }: World, row: BotResponse): void {
  state.botResponses.put(row.code, { ...row, used: true });
}

function isTooOld({ clock }: World, { issued_at }: BotResponse): boolean {
  return clock.now() - issued_at >= lifetimeMs;
}

/** The oldest come first. */
function forgetOldCodes(world: World): void {
  const { botResponses } = world.state;
  for (const code of botResponses.keys()) {
    const row = botResponses.get(code);
    if (row === undefined || !isTooOld(world, row)) return;
    botResponses.delete(code);
  }
}
