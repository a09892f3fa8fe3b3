import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedServer, type Seen } from '../../../test/scripted-server.ts';
import { createWeCom, JobError, type WeCom } from '../../index.ts';

const ok = { errcode: 0, errmsg: 'ok' };
const encoding_aeskey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const started = { ...ok, jobid: 'job-1' };
const waiting = { ...ok, status: 0 };

function encrypt(value: unknown, keyText = encoding_aeskey): Buffer {
  const plain = Buffer.from(JSON.stringify(value));
  const key = Buffer.from(`${keyText}=`, 'base64');
  const count = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(count, count)), cipher.final()]);
}

const give =
  (content: Uint8Array): Scripted =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content);

/** The result names the server's own address, known once the request for it has come. */
const finished =
  (...files: readonly Uint8Array[]): Scripted =>
  (response, { headers }: Seen) => {
    const data_list = files.map((file, index) => ({
      url: `http://${headers.host}/files/${index}?sign=SECRET`,
      size: file.length,
      md5: '',
    }));
    response.end(JSON.stringify({ ...ok, status: 2, data_list }));
  };

const connect = (baseUrl: string): WeCom =>
  createWeCom({ corpid: 'ww1', corpsecret: 's', baseUrl, sleep: async () => undefined });

async function collect<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const alice = { userid: 'alice', name: '爱丽丝', department: [2] };
const bob = { userid: 'bob', name: 'Bob', department: [2, 5] };

describe('an export', () => {
  it('is started, waited for, downloaded file by file, decrypted and read row by row', async () => {
    const files = [encrypt({ userlist: [alice] }), encrypt({ userlist: [bob] })];
    await using server = await scriptedServer(
      started,
      waiting,
      finished(...files),
      ...files.map((file) => give(file)),
    );
    const statuses: number[] = [];
    const rows = connect(server.url).export.users(
      { encoding_aeskey, block_size: 10_000 },
      { onProgress: ({ status }) => statuses.push(status) },
    );
    expect(await collect(rows)).toEqual([alice, bob]);
    expect(statuses).toEqual([0, 2]);
    expect(server.seen.map(({ path }) => path)).toEqual([
      '/cgi-bin/export/user',
      '/cgi-bin/export/get_result',
      '/cgi-bin/export/get_result',
      '/files/0',
      '/files/1',
    ]);
    expect(JSON.parse(String(server.seen[0]?.body))).toEqual({ encoding_aeskey, block_size: 10_000 });
    expect(server.seen[3]?.query.has('access_token')).toBe(false);
  });

  it('makes a key up when none is given', async () => {
    let content: Uint8Array = new Uint8Array(0);
    await using server = await scriptedServer(
      (response, { body }) => {
        content = encrypt({ department: [{ id: 1 }] }, JSON.parse(String(body)).encoding_aeskey);
        response.end(JSON.stringify(started));
      },
      (response, request) => {
        const answer = finished(content);
        if (typeof answer === 'function') answer(response, request);
      },
      (response) => response.end(content),
    );
    expect(await collect(connect(server.url).export.departments())).toEqual([{ id: 1 }]);
  });

  it('of a tag gives members and departments', async () => {
    const file = encrypt({ tagname: 'x', userlist: [{ userid: 'alice', name: 'A' }], partylist: [3] });
    await using server = await scriptedServer(started, finished(file), give(file));
    const rows = await collect(connect(server.url).export.tagUsers({ tagid: 12, encoding_aeskey }));
    expect(rows).toEqual([{ userid: 'alice', name: 'A' }, { partyid: 3 }]);
  });

  it('that fails at WeCom is a JobError', async () => {
    await using server = await scriptedServer(started, { ...ok, status: 3 });
    const error = await collect(connect(server.url).export.users()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({ code: 'job', operation: 'export.user', jobid: 'job-1' });
  });

  it('that cannot be decrypted is a JobError, without the key', async () => {
    const file = encrypt({ userlist: [alice] }, encoding_aeskey.toUpperCase());
    await using server = await scriptedServer(started, finished(file), give(file));
    const rows = collect(connect(server.url).export.users({ encoding_aeskey }));
    const error = await rows.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'job', operation: 'export.user' });
    expect(String(error)).not.toContain(encoding_aeskey);
  });

  it('whose download is refused at first is tried again', async () => {
    const file = encrypt({ userlist: [alice] });
    await using server = await scriptedServer(
      started,
      finished(file),
      (response) => response.writeHead(503).end(),
      give(file),
    );
    expect(await collect(connect(server.url).export.users({ encoding_aeskey }))).toEqual([alice]);
  });

  it.each([
    [
      'breaks off',
      (file: Buffer): Scripted =>
        (response) => {
          response.writeHead(200, { 'content-length': file.length });
          response.write(file.subarray(0, 16));
          response.destroy();
        },
    ],
    ['is short', (file: Buffer): Scripted => give(file.subarray(0, 32))],
  ])('whose download %s is a network error that does not tell the address', async (_how, scripted) => {
    const file = encrypt({ userlist: [alice] });
    await using server = await scriptedServer(started, finished(file), scripted(file));
    const rows = collect(connect(server.url).export.users({ encoding_aeskey }));
    const error = await rows.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'network', operation: 'export.user' });
    expect(String(error)).not.toContain('SECRET');
  });

  it('ends with the reason of the signal, in the middle of a download too', async () => {
    const file = encrypt({ userlist: [alice] });
    const giveUp = new AbortController();
    await using server = await scriptedServer(started, finished(file), (response) => {
      response.writeHead(200);
      response.write(file.subarray(0, 16));
      giveUp.abort(new Error('enough'));
    });
    const rows = collect(connect(server.url).export.users({ encoding_aeskey }, { signal: giveUp.signal }));
    await expect(rows).rejects.toThrow('enough');
  });

  it('is not started before the first row is asked for, and refuses bad settings', async () => {
    await using server = await scriptedServer(started);
    const { export: exporting } = connect(server.url);
    exporting.users({ encoding_aeskey });
    await expect(collect(exporting.users({ block_size: 5 }))).rejects.toMatchObject({ code: 'input' });
    expect(server.seen).toEqual([]);
  });
});
