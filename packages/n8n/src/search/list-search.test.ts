import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { fakeBase } from '../../test/fake-node.ts';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';

let sandbox: Sandbox;
const node = new WeCom();

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

function search(name: string, filter?: string, page?: string): Promise<INodeListSearchResult> {
  const credentials = sandboxCredentials(sandbox);
  const context = fakeBase({ type: node, parameters: {}, credentials }) as object as ILoadOptionsFunctions;
  return node.methods.listSearch![name]!.call(context, filter, page);
}

const names = ({ results }: INodeListSearchResult): string[] => results.map(({ name }) => name);

describe('a search', () => {
  it('finds members by a part of their name or id, whatever the case', async () => {
    expect(names(await search('searchMembers', 'LISI'))).toEqual(['李四 (lisi)']);
    expect(names(await search('searchMembers', '张三'))).toEqual(['张三 (zhangsan)']);
  });

  it('walks through all members, each once', async () => {
    const found: string[] = [];
    let page: string | undefined;
    do {
      const { results, paginationToken } = await search('searchMembers', '', page);
      found.push(...results.map(({ value }) => String(value)));
      page = paginationToken as string | undefined;
    } while (page !== undefined);
    const members = sandbox.directory().corps[0]!.members.map(({ userid }) => userid);
    expect(new Set(found)).toEqual(new Set(members));
  });

  it('offers everybody where a message may go to everybody', async () => {
    expect(names(await search('searchMembersOrAll'))[0]).toBe('Everybody (@all)');
    expect(names(await search('searchMembersOrAll', 'lisi'))).toEqual(['李四 (lisi)']);
  });

  it('finds departments, tags and applications with their ids', async () => {
    expect((await search('searchDepartments', '平台')).results).toEqual([{ name: '平台组 (3)', value: '3' }]);
    expect(names(await search('searchTags')).length).toBeGreaterThan(0);
    expect((await search('searchApplications')).results).toMatchObject([{ value: '1000002' }]);
  });

  it('shows the name of a group chat whose id is typed, and nothing for one that is not there', async () => {
    expect(names(await search('searchChats'))).toEqual([]);
    expect(names(await search('searchChats', 'nothere'))).toEqual([]);
  });

  it('tells why it finds nothing when the credential is wrong', async () => {
    sandbox.faults.add({ path: '/cgi-bin/department/list', effect: { kind: 'code', errcode: 60020 } });
    await expect(search('searchDepartments')).rejects.toThrow(/60020/u);
  });
});
