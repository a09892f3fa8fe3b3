import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { request, sendRaw } from '../../test/raw-http.ts';
import { defaultSeed } from '../seed/index.ts';
import type { Media } from '../state/rows.ts';

/** Shapes of multipart bodies that clients were seen to send. */

let api: ApiServer;
let token: string;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(async () => {
  api.renew();
  token = await api.token(1000002);
});
afterAll(async () => await api[Symbol.asyncDispose]());

const boundary = 'xxBOUNDARYxx';
const usualHeaders = ['Content-Disposition: form-data; name="media"; filename="report-3.txt"; filelength=12'];

function part(headers: readonly string[], content = 'hello wecom!'): string {
  return `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${content}\r\n`;
}

interface Upload {
  readonly path?: string;
  readonly type?: string;
  readonly headers?: readonly string[];
}

async function upload(body: string, { path, type, headers = [] }: Upload = {}): Promise<Answer> {
  const lines = [
    `POST /cgi-bin/${path ?? `media/upload?access_token=${token}&type=file`} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    `Content-Type: ${type ?? `multipart/form-data; boundary=${boundary}`}`,
    ...headers,
  ];
  const [answer] = await sendRaw(api.url, request(lines, body));
  return JSON.parse(answer?.body ?? '');
}

const whole = (headers: readonly string[], content?: string): string =>
  `${part(headers, content)}--${boundary}--\r\n`;

function stored(): Media {
  return [...api.world.state.media.values()].at(-1)!;
}

describe('shapes of a part', () => {
  test.each<[string, readonly string[]]>([
    ['the documented form', [...usualHeaders, 'Content-Type: application/octet-stream']],
    ['without a type', usualHeaders],
    ['type first', ['Content-Type: text/plain', ...usualHeaders]],
    ['with a transfer encoding of 8bit', [...usualHeaders, 'Content-Transfer-Encoding: 8bit']],
    ['with a transfer encoding of binary', ['Content-Transfer-Encoding: binary', ...usualHeaders]],
    ['without blanks', ['Content-Disposition: form-data;name="media";filename="report-3.txt";filelength=12']],
    ['mixed blanks', ['Content-Disposition: form-data; name="media";filename="report-3.txt"; filelength=12']],
    ['an unquoted name', ['Content-Disposition: form-data; name=media; filename=report-3.txt']],
    ['header names in lower case', ['content-disposition: form-data; name="media"; filename="report-3.txt"']],
  ])('%s', async (_title, headers) => {
    const answer = await upload(whole(headers));
    expect(answer).toEqual({
      errcode: 0,
      errmsg: '',
      type: 'file',
      media_id: expect.any(String),
      created_at: expect.stringMatching(/^\d{10}$/u),
    });
    expect(stored()).toMatchObject({ filename: 'report-3.txt', size: 12 });
    expect(Buffer.from(stored().content).toString()).toBe('hello wecom!');
  });

  test('other parts are passed over', async () => {
    const field = part(['Content-Disposition: form-data; name="type"'], 'image');
    expect(await upload(field + whole(usualHeaders))).toMatchObject({ errcode: 0, type: 'file' });
  });

  test('a body in chunks without a length', async () => {
    const body = whole(usualHeaders);
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    expect(await upload(chunked, { headers: ['Transfer-Encoding: chunked'] })).toMatchObject({ errcode: 0 });
  });

  test('a quoted boundary', async () => {
    const type = `multipart/form-data; charset=utf-8; boundary="${boundary}"`;
    expect(await upload(whole(usualHeaders), { type })).toMatchObject({ errcode: 0 });
  });
});

describe('file names', () => {
  test.each([
    ['日报 第3期.txt', '日报 第3期.txt'],
    ['/home/ci/reports/日报.txt', '日报.txt'],
    ['C:\\\\reports\\\\report.txt', 'report.txt'],
    ['a "quoted" name.txt'.replaceAll('"', '\\"'), 'a "quoted" name.txt'],
  ])('%s becomes %s', async (sent, kept) => {
    const headers = [`Content-Disposition: form-data; name="media"; filename="${sent}"`];
    expect(await upload(whole(headers))).toMatchObject({ errcode: 0 });
    expect(stored().filename).toBe(kept);
  });

  test('a name that came only as filename* is taken, and refused in strict mode', async () => {
    const headers = [`Content-Disposition: form-data; name="media"; filename*=utf-8''%E6%97%A5%E6%8A%A5.txt`];
    expect(await upload(whole(headers))).toMatchObject({ errcode: 0 });
    expect(stored().filename).toBe('日报.txt');
    await using strict = await startApi({ seed: defaultSeed, settings: { strictUploads: true } });
    const type = `multipart/form-data; boundary=${boundary}`;
    const path = `media/upload?type=file&access_token=${await strict.token(1000002)}`;
    const response = await fetch(`${strict.url}/cgi-bin/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: whole(headers),
    });
    expect(await response.json()).toMatchObject({ errcode: 44001 });
  });
});

describe('bodies that carry no file', () => {
  test.each<[string, string, Upload]>([
    ['no boundary', whole(usualHeaders), { type: 'multipart/form-data' }],
    ['no multipart at all', 'hello', { type: 'text/plain' }],
    ['a form', 'media=report.txt', { type: 'application/x-www-form-urlencoded' }],
    ['no file name', whole(['Content-Disposition: form-data; name="media"']), {}],
    [
      'another name for the part',
      whole(['Content-Disposition: form-data; name="file"; filename="a.txt"']),
      {},
    ],
    ['a body that breaks off', part(usualHeaders), {}],
    ['a broken header', `--${boundary}\r\nno colon\r\n\r\nx\r\n--${boundary}--\r\n`, {}],
  ])('%s is 44001', async (_title, body, options) => {
    const answer = await upload(body, options);
    expect(answer.errcode).toBe(44001);
    expect(answer.errmsg).toMatch(/^empty media data, hint/u);
  });

  test('no body is 44001', async () => {
    expect(await upload('', { headers: ['Content-Length: 0'] })).toMatchObject({ errcode: 44001 });
  });
});
