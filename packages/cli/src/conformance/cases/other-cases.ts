import { catalog, type Operation } from '@wecomkit/sdk/catalog';
import { type ConformanceCase, refusal } from '../conformance-case.ts';

const { agent, base, batch, corp, department, media, tag, user, webhook } = catalog;

/** Ids that nobody has. */
const nowhere = 2_000_000_001;
const noTag = 999_999_999;

/** Reading, and refusals of what is not there: members, departments, tags, files, robots. */
export const otherCases: readonly ConformanceCase[] = [
  reads(base.getCallbackIp),
  reads(base.getApiDomainIp),
  reads(agent.get, { agentid: '$agentid' }),
  reads(agent.list),
  reads(department.list),
  reads(department.simpleList),
  reads(tag.list),
  {
    ...reads(department.simpleList),
    name: 'department/simplelist with the contact-sync secret',
    needs: 'contacts',
  },
  { ...reads(user.listId), needs: 'contacts' },
  refuses(user.get, 'of nobody', { userid: '$nobody' }, 60111),
  refuses(department.get, 'that is not there', { id: nowhere }, 60003),
  refuses(user.simpleList, 'of a department that is not there', { department_id: nowhere }, 60003),
  refuses(tag.get, 'that is not there', { tagid: noTag }, 40068),
  refuses(user.listId, "with an application's secret", {}, 48002),
  refuses(corp.getJoinQrcode, "with an application's secret", {}, 48002),
  refuses(batch.syncUser, "with an application's secret", { media_id: 'no-such-media' }, 48002),
  { ...refuses(user.delete, 'of nobody', { userid: '$nobody' }, 60111), needs: 'contacts' },
  { ...refuses(department.delete, 'that is not there', { id: nowhere }, 60003), needs: 'contacts' },
  { ...refuses(department.update, 'that is not there', { id: nowhere }, 60003), needs: 'contacts' },
  { ...refuses(tag.delete, 'that is not there', { tagid: noTag }, 40068), needs: 'contacts' },
  { ...refuses(tag.delete, 'without an id', {}, 41017), needs: 'contacts' },
  {
    ...refuses(tag.update, 'that is not there', { tagid: noTag, tagname: 'conformance' }, 40068),
    needs: 'contacts',
  },
  { ...refuses(batch.getResult, 'of no job', { jobid: 'no-such-job' }, 40088), needs: 'contacts' },
  { ...refuses(batch.syncUser, 'without a file', {}, 41006), needs: 'contacts' },
  refuses(media.get, 'without an id', {}, 41006),
  refuses(media.get, 'that is not there', { media_id: 'no-such-media' }, 40007),
  {
    ...refuses(webhook.sendText, 'with an unknown key', {}, 93000),
    needs: 'none',
    query: { key: 'wecomkit-conformance' },
    body: { msgtype: 'text', text: { content: 'wecomkit conformance' } },
  },
];

type Members = Readonly<Record<string, string | number>>;

/** A call that changes nothing, judged by what is declared about its answer. */
function reads(operation: Operation, members: Members = {}): ConformanceCase {
  return {
    ...request(operation, members),
    name: wire(operation),
    expect: { kind: 'answer', output: operation.output },
  };
}

function refuses(operation: Operation, what: string, members: Members, errcode: number): ConformanceCase {
  return { ...request(operation, members), name: `${wire(operation)} ${what}`, expect: refusal(errcode) };
}

function request(
  { method, path, doc }: Operation,
  members: Members,
): Pick<ConformanceCase, 'method' | 'path' | 'doc' | 'needs' | 'query' | 'body'> {
  const common = { method, path, doc, needs: 'application' as const };
  if (method === 'POST') return { ...common, body: members };
  const query = Object.entries(members).map(([name, value]) => [name, String(value)]);
  return { ...common, query: Object.fromEntries(query) };
}

function wire({ path }: Operation): string {
  return path.replace('/cgi-bin/', '');
}
