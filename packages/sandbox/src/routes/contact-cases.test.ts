import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { type ContactCase, readContactCases } from '../../test/contact-cases.ts';
import { contactDifferences } from '../../test/contact-differences.ts';
import {
  caseTime,
  contactsCorpid as corpid,
  contactWorld,
  oldAddress,
  trustedAddress,
} from '../../test/contact-world.ts';
import { expectEffect } from '../../test/expect-contact-effect.ts';
import { makeUpload } from '../../test/make-upload.ts';
import { setUpContacts } from '../../test/set-up-contacts.ts';
import { memberKey } from '../state/keys.ts';
import { isObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';

const secrets: Readonly<Record<string, string>> = {
  $contacts: 'contacts-secret-0001',
  $contacts_old_ip: 'contacts-secret-0001',
  $app: 'app-secret-1000002',
  $old_app: 'app-secret-1000001',
};

const settings = { limits: true, strictUploads: true, forwardedFor: true };
let usual: ApiServer;
let strict: ApiServer;
beforeAll(async () => {
  usual = await startApi({ seed: contactWorld, settings, now: () => caseTime });
  const strictSettings = { ...settings, strictDepartments: true };
  strict = await startApi({ seed: contactWorld, settings: strictSettings, now: () => caseTime });
});
beforeEach(() => {
  usual.renew();
  strict.renew();
});
afterAll(async () => {
  await usual[Symbol.asyncDispose]();
  await strict[Symbol.asyncDispose]();
});

const cases = await readContactCases();

describe('every directory case is answered over HTTP as the reference says', () => {
  test.each(cases.filter((each) => !(each.name in contactDifferences)))('$name', async (each) => {
    const api = each.setup?.strict_department ? strict : usual;
    const { errcode, errmsg, check } = await perform(api, each);
    expect(errcode === 0, errmsg).toBe(each.valid);
    if (each.expect_errcode !== undefined) expect(errcode, errmsg).toBe(each.expect_errcode);
    check();
  });
});

interface Performed {
  readonly errcode: number;
  readonly errmsg: string;
  /** Holds the effect to what happened. */
  readonly check: () => void;
}

async function perform(api: ApiServer, each: ContactCase): Promise<Performed> {
  const { world } = api;
  const access_token = await tokenOf(api, each);
  const earlier = each.setup?.prior_token_age_seconds;
  const prior = earlier === undefined ? undefined : await priorToken(api, each, earlier);
  setUpContacts(world, each.setup ?? {});
  const before = membersOf(world);
  const response = await send(api, each, access_token);
  const errcode = Number(response.headers.get('error-code'));
  const errmsg = decodeURIComponent(response.headers.get('error-msg') ?? '');
  const isFile = response.headers.has('content-disposition');
  const answer: Answer = isFile ? { errcode, errmsg } : await response.clone().json();
  const check = (): void => {
    if (each.effect === 'same-token') expect(answer['access_token']).toBe(prior);
    else if (each.effect) expectEffect(each, { world, answer, response, before });
  };
  return { errcode, errmsg, check };
}

/** A token of the right kind; the placeholder's own text where it stands for none. */
async function tokenOf(api: ApiServer, { query }: ContactCase): Promise<string | undefined> {
  const placeholder = query?.['access_token'];
  const secret = secrets[placeholder ?? ''];
  if (secret !== undefined) return await fetchToken(api, secret);
  if (placeholder !== '$expired') return placeholder;
  const token = await fetchToken(api, 'app-secret-1000002');
  const row = api.world.state.tokens.get(token)!;
  api.world.state.tokens.put(token, { ...row, expires_at: caseTime - 1 });
  return token;
}

async function fetchToken(api: ApiServer, secret: string): Promise<string> {
  const answer = await api.get(`gettoken?corpid=${corpid}&corpsecret=${secret}`);
  return String(answer['access_token']);
}

async function priorToken(api: ApiServer, { query }: ContactCase, seconds: number): Promise<string> {
  const token = await fetchToken(api, query?.['corpsecret'] ?? '');
  api.advance(seconds);
  return token;
}

async function send(api: ApiServer, each: ContactCase, access_token: string | undefined): Promise<Response> {
  const { method, path, request, setup, query = {} } = each;
  const isOld = query['access_token'] === '$contacts_old_ip';
  const parameters = new URLSearchParams({
    ...query,
    ...(access_token === undefined ? {} : { access_token }),
  });
  const address = setup?.caller_ip ?? (isOld ? oldAddress : trustedAddress);
  const headers: Record<string, string> = { 'x-forwarded-for': address, ...setup?.headers };
  const url = `${api.url}${path}?${parameters}`;
  if (method === 'GET') return await fetch(url, { headers });
  if (isObject(request) && '$multipart' in request) {
    const { body, type } = makeUpload(request['$multipart']);
    return await fetch(url, { method, headers: { ...headers, 'content-type': type }, body });
  }
  const body = typeof request === 'string' ? request : request === null ? null : JSON.stringify(request);
  return await fetch(url, { method, headers, body });
}

function membersOf({ state }: World): ReadonlyMap<string, unknown> {
  return state.members.snapshot();
}

test('the list of differences names only cases that exist', () => {
  const names = new Set(cases.map((each) => each.name));
  expect(Object.keys(contactDifferences).filter((name) => !names.has(name))).toEqual([]);
});

test('nothing of a refused call is done', () => {
  expect(usual.world.state.members.has(memberKey(corpid, 'li.lei'))).toBe(false);
});
