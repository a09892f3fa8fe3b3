import { createHash } from 'node:crypto';
import { createDecipheriv } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DirectorySetting, startDirectory } from '../../../test/directory-setting.ts';

let setting: DirectorySetting;
beforeAll(async () => {
  setting = await startDirectory();
});
beforeEach(() => setting.api.renew());
afterAll(async () => await setting[Symbol.asyncDispose]());

const encoding_aeskey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

/** As a receiver does it: plain JSON after the padding of up to 32 bytes is taken off. */
function decrypt(encrypted: Uint8Array): unknown {
  const key = Buffer.from(`${encoding_aeskey}=`, 'base64');
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(encrypted), cipher.final()]);
  return JSON.parse(plain.subarray(0, -(plain.at(-1) ?? 0)).toString());
}

interface ExportFile {
  readonly url: string;
  readonly size: number;
  readonly md5: string;
}

async function filesOf(
  call: DirectorySetting['app'],
  path: string,
  more: object = {},
): Promise<readonly ExportFile[]> {
  const { jobid } = await call(path, { encoding_aeskey, ...more });
  const answer = await call(`export/get_result?jobid=${String(jobid)}`);
  expect(answer).toMatchObject({ errcode: 0, status: 2 });
  return answer['data_list'] as readonly ExportFile[];
}

async function contentOf(files: readonly ExportFile[]): Promise<readonly unknown[]> {
  const bodies = files.map(async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return (await Promise.all(bodies)).map(decrypt);
}

describe('an export', () => {
  it('of members holds what the call for a list would answer', async () => {
    const [details] = await contentOf(await filesOf(setting.app, 'export/user'));
    const { userlist } = details as { readonly userlist: readonly { readonly userid: string }[] };
    expect(userlist).toHaveLength(308);
    const listed = await setting.app('user/list?department_id=2');
    expect(userlist.find(({ userid }) => userid === 'alice')).toEqual(
      (listed['userlist'] as readonly { userid: string }[]).find(({ userid }) => userid === 'alice'),
    );
    const [names] = await contentOf(await filesOf(setting.app, 'export/simple_user'));
    expect(names).toMatchObject({
      userlist: expect.arrayContaining([{ userid: 'bob', name: 'Bob', department: [3] }]),
    });
  });

  it('of departments and of a tag has their shapes', async () => {
    const [departments] = await contentOf(await filesOf(setting.app, 'export/department'));
    const listed = await setting.app('department/list');
    expect(departments).toEqual({ department: listed['department'] });
    const [tag] = await contentOf(await filesOf(setting.app, 'export/taguser', { tagid: 1 }));
    expect(tag).toEqual({
      tagname: 'UI guild',
      userlist: [
        { userid: 'alice', name: 'Alice' },
        { userid: 'carol', name: 'Carol' },
      ],
      partylist: [3],
    });
  });

  it('holds only what whoever asked may see', async () => {
    const call: DirectorySetting['app'] = (path, body) => setting.app(path, body, 1000002);
    const [content] = await contentOf(await filesOf(call, 'export/user'));
    const { userlist } = content as { readonly userlist: readonly Record<string, unknown>[] };
    expect(userlist.map(({ userid }) => userid)).toEqual(['alice', 'bob', 'carol', 'dave']);
    expect(userlist[0]).not.toHaveProperty('mobile');
    expect(userlist[2]).toMatchObject({ department: [2], order: [0] });
  });

  it('belongs to whoever asked for it', async () => {
    const { jobid } = await setting.app('export/user', { encoding_aeskey });
    const answer = await setting.contacts(`export/get_result?jobid=${String(jobid)}`);
    expect(answer).toMatchObject({ errcode: 40088 });
  });

  it('has files whose size and checksum are of what is encrypted, in ranges too, for two hours', async () => {
    const [file] = await filesOf(setting.app, 'export/department');
    const bytes = Buffer.from(await (await fetch(file!.url)).arrayBuffer());
    expect(bytes.length % 32).toBe(0);
    expect(file).toMatchObject({ size: bytes.length, md5: createHash('md5').update(bytes).digest('hex') });
    const part = await fetch(file!.url, { headers: { range: 'bytes=16-31' } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(16, 32))).toBe(true);
    setting.api.advance(2 * 3600);
    expect((await fetch(file!.url)).status).toBe(404);
  });

  it('is split into blocks of the size that was asked for', async () => {
    const world = setting.api.world;
    const { members } = world.state;
    const model = members.get(`${setting.corpid}/dave`)!;
    for (let number = 0; number < 9800; number += 1) {
      members.put(`${setting.corpid}/more${number}`, { ...model, userid: `more${number}`, mobile: '' });
    }
    const files = await filesOf(setting.app, 'export/simple_user', { block_size: 10_000 });
    const contents = (await contentOf(files)) as readonly { readonly userlist: readonly unknown[] }[];
    expect(contents.map(({ userlist }) => userlist.length)).toEqual([10_000, 108]);
  });
});
