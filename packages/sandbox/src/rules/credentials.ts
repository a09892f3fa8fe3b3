import type { Token } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { applicationKey } from '../state/keys.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { Call } from './call.ts';
import { foreignSecret, tokenLength, wrongSecretsAnHour } from './policy.ts';
import { isExhausted, take } from './throttle.ts';

const lifetimeMs = 7200 * 1000;
const hourMs = 3_600_000;

/** `gettoken` (path/91039): the same token while it is valid. Not subject to the trusted addresses. */
export function issueToken(call: Call): Answer {
  const { world } = call;
  const corpid = textAt(call.input, 'corpid');
  const secret = textAt(call.input, 'corpsecret');
  if (corpid === '') refuse(41002);
  if (secret === '') refuse(41004);
  if (!world.state.corps.has(corpid)) refuse(40013);
  checkWrongSecrets(call);
  const agentid = ownerOf(world.state, corpid, secret) ?? refuseSecret(call, secret);
  call.corpid = corpid;
  call.agentid = agentid === 'contacts' ? null : agentid;
  const token = validToken(world, corpid, call.agentid) ?? createToken(world, corpid, call.agentid);
  return answer({
    access_token: token.access_token,
    expires_in: Math.ceil((token.expires_at - world.clock.now()) / 1000),
  });
}

/** Whose secret it is: an application that is enabled, or the contact-sync assistant. */
function ownerOf(state: State, corpid: string, secret: string): number | 'contacts' | undefined {
  if (state.corps.get(corpid)?.contacts_secret === secret) return 'contacts';
  const owner = [...state.applications.values()].find(
    (application) => application.corpid === corpid && application.corpsecret === secret,
  );
  return owner?.enabled ? owner.agentid : undefined;
}

function refuseSecret(call: Call, secret: string): never {
  const { state } = call.world;
  take(call.world, wrongSecretKey(call));
  const belongsToAnother = [...state.corps.keys()].some((corpid) => ownerOf(state, corpid, secret));
  return refuse(belongsToAnother ? foreignSecret : 40001);
}

/** Too many wrong secrets block the calling address for an hour (path/90313, help for 45009). */
function checkWrongSecrets(call: Call): void {
  if (!call.world.settings.limits) return;
  if (isExhausted(call.world, wrongSecretKey(call), { max: wrongSecretsAnHour, windowMs: hourMs }))
    refuse(45009);
}

function wrongSecretKey(call: Call): string {
  return `wrong-secret/${call.address}`;
}

function validToken(world: World, corpid: string, agentid: number | null): Token | undefined {
  const now = world.clock.now();
  return [...world.state.tokens.values()].find(
    (token) =>
      token.corpid === corpid && token.agentid === agentid && !token.revoked && token.expires_at > now,
  );
}

function createToken(world: World, corpid: string, agentid: number | null): Token {
  const access_token = world.randomId(tokenLength);
  const token = { access_token, corpid, agentid, expires_at: world.clock.now() + lifetimeMs, revoked: false };
  world.state.tokens.put(access_token, token);
  return token;
}

/** Finds out whose token came and whether it is good: 41001, 40014, 42001, 50003, then the address: 60020. */
export function checkToken(call: Call): void {
  const { state, clock } = call.world;
  const access_token = call.query['access_token'] ?? '';
  if (access_token === '') refuse(41001);
  const token = state.tokens.get(access_token) ?? refuse(40014);
  if (token.revoked) refuse(40014);
  call.corpid = token.corpid;
  call.agentid = token.agentid;
  if (token.expires_at <= clock.now()) refuse(42001);
  if (token.agentid === null) {
    checkAddress(state.corps.get(token.corpid)?.contacts_trusted_ips ?? [], call.address);
    return;
  }
  const application = state.applications.get(applicationKey(token.corpid, token.agentid)) ?? refuse(40014);
  if (!application.enabled) refuse(50003);
  checkAddress(application.trusted_ips, call.address);
  call.application = application;
}

/** Trusted addresses (path/90664); the check is off while there are none. */
function checkAddress(trusted: readonly string[], address: string): void {
  if (trusted.length > 0 && !trusted.includes(address)) refuse(60020);
}

/** Ends the token early, as the service may at any time (path/91039). */
export function revokeToken(world: World, access_token: string): void {
  const token = world.state.tokens.get(access_token);
  if (token) world.state.tokens.put(access_token, { ...token, revoked: true });
}
