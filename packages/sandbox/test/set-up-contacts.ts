import { startImportLike } from './running-import.ts';
import { applicationKey, memberKey } from '../src/state/keys.ts';
import type { Application, Corp } from '../src/state/rows.ts';
import type { World } from '../src/world.ts';
import { take } from '../src/rules/throttle.ts';
import type { ContactSetup } from './contact-cases.ts';
import { contactsCorpid as corpid, csvOfAll } from './contact-world.ts';

/** Changes the world as a case wants it. */
export function setUpContacts(world: World, setup: ContactSetup): void {
  if (setup.customer_contact) changeApplication(world, { customer_contact: true });
  if (setup.app_disabled) changeApplication(world, { enabled: false });
  if (setup.company_mail) changeCorp(world, { mail_domain: 'example.test' });
  if (setup.members_total !== undefined) fillCompany(world, setup.members_total);
  if (setup.csv !== undefined) putCsv(world, setup.csv);
  if (setup.csv_all_members) putCsv(world, csvOfAll());
  if (setup.running_import) startImportLike(world, corpid);
  if (setup.wrong_lookups_percent !== undefined) missLookUps(world, setup.wrong_lookups_percent);
  putFinishedJobs(world);
}

function changeApplication({ state }: World, change: Partial<Application>): void {
  const key = applicationKey(corpid, 1000002);
  const application = state.applications.get(key);
  if (application) state.applications.put(key, { ...application, ...change });
}

function changeCorp({ state }: World, change: Partial<Corp>): void {
  const corp = state.corps.get(corpid);
  if (corp) state.corps.put(corpid, { ...corp, ...change });
}

function fillCompany({ state }: World, total: number): void {
  const model = state.members.get(memberKey(corpid, 'user0001'));
  if (!model) return;
  for (let number = state.members.size; number < total; number += 1) {
    const userid = `filler${number}`;
    state.members.put(memberKey(corpid, userid), { ...model, userid, mobile: '' });
  }
}

function putCsv({ state }: World, text: string): void {
  for (const media_id of ['media-csv-users-1', 'media-csv-party-1']) {
    const media = state.media.get(media_id);
    if (media) state.media.put(media_id, { ...media, content: Buffer.from(text) });
  }
}

function missLookUps(world: World, percent: number): void {
  const cap = world.state.corps.get(corpid)?.account_cap ?? 0;
  take(world, `misses/${corpid}`, Math.ceil((cap * percent) / 100));
}

/** The jobs of the world: a finished import and a purged one, an export, an upload from an address. */
function putFinishedJobs({ state, clock, randomId }: World): void {
  const common = { corpid, agentid: null, started_at: clock.now(), duration_ms: 0 };
  const imported = { ...common, kind: 'sync_user', media_id: 'media-csv-users-1', to_invite: true } as const;
  const rows = { callback: null, total: 2, applied: 2 };
  const result = ['alice', 'bob'].map((userid) => ({ userid, errcode: 0, errmsg: 'ok' }));
  state.jobs.put('job-done-1', { ...imported, ...rows, jobid: 'job-done-1', status: 'done', result });
  state.jobs.put('job-old-1', { ...imported, ...rows, jobid: 'job-old-1', status: 'purged', result: [] });
  state.jobs.put('job-export-1', {
    ...common,
    jobid: 'job-export-1',
    kind: 'export_user',
    status: 'done',
    encoding_aeskey: randomId(43),
    block_size: 10_000,
    details: 'private',
    origin: '',
    tagid: null,
    files: [],
  });
  state.jobs.put('job-url-1', {
    ...common,
    agentid: 1000002,
    jobid: 'job-url-1',
    kind: 'upload_by_url',
    status: 'done',
    type: 'file',
    filename: 'a.zip',
    url: 'http://127.0.0.1/a.zip',
    md5: '',
    errcode: 0,
    media_id: '3*1*done',
  });
}
