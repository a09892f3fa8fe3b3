import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { jpg, mp4, png, voice } from '../../test/files.ts';
import { defaultSeed } from '../seed/index.ts';
import { readRange } from '../wire/file-answer.ts';
import { voiceSeconds } from './media-format.ts';

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

async function upload(
  path: string,
  content: Uint8Array,
  filename = 'a.bin',
  part = 'media',
): Promise<Answer> {
  const form = new FormData();
  form.set(part, new File([new Uint8Array(content)], filename));
  const response = await fetch(`${api.url}/cgi-bin/${path}`, { method: 'POST', body: form });
  const answer: Answer = await response.json();
  return answer;
}

const uploadAs = async (type: string, content: Uint8Array, filename?: string) =>
  await upload(`media/upload?access_token=${token}&type=${type}`, content, filename);

async function download(media_id: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const id = encodeURIComponent(String(media_id));
  return await fetch(`${api.url}/cgi-bin/media/get?access_token=${token}&media_id=${id}`, { headers });
}

const megabyte = 1024 * 1024;
const ofSize = (start: Uint8Array, size: number) => Buffer.concat([start, Buffer.alloc(size - start.length)]);

describe('uploads', () => {
  test.each<[string, string, Uint8Array, number]>([
    ['a PNG', 'image', png, 0],
    ['a JPG', 'image', jpg, 0],
    ['a minute of AMR', 'voice', voice(60), 0],
    ['an MP4', 'video', mp4, 0],
    ['six bytes', 'file', Buffer.from('six me'), 0],
    ['no type', '', png, 40005],
    ['an unknown type', 'gif', png, 40005],
    ['nothing', 'file', Buffer.alloc(0), 40006],
    ['five bytes', 'file', Buffer.from('five!'), 40006],
    ['a GIF', 'image', Buffer.from('GIF89a picture'), 40123],
    ['an MP3', 'voice', Buffer.from('ID3 an mp3 file'), 301017],
    ['61 seconds', 'voice', voice(61), 301016],
    ['no MP4', 'video', Buffer.from('not a video at all'), 40004],
    ['10 MB', 'image', ofSize(png, 10 * megabyte), 0],
    ['a byte over 10 MB', 'image', ofSize(png, 10 * megabyte + 1), 45001],
    ['a byte over 2 MB', 'voice', ofSize(voice(1), 2 * megabyte + 1), 45001],
    ['20 MB', 'file', Buffer.alloc(20 * megabyte), 0],
    ['a byte over 20 MB', 'file', Buffer.alloc(20 * megabyte + 1), 45001],
    ['24 MB', 'file', Buffer.alloc(24 * megabyte), 45001],
  ])('%s as %s answers a code of its own', async (_what, type, content, errcode) => {
    expect(await uploadAs(type, content)).toMatchObject({ errcode });
  });

  test('a file is usable by every application of the company, for three days', async () => {
    const { media_id } = await uploadAs('file', Buffer.from('hello wecom!'), '日报.txt');
    const message = { touser: 'zhangsan', msgtype: 'file', agentid: 1000004, file: { media_id } };
    expect(await api.post('message/send', message, 1000004)).toMatchObject({ errcode: 0 });
    api.advance(3 * 24 * 3600);
    expect(await api.post('message/send', message, 1000004)).toMatchObject({ errcode: 40007 });
    token = await api.token(1000002);
    expect(await (await download(media_id)).json()).toMatchObject({ errcode: 40007 });
  });

  test('a picture for articles gets an address, whatever its part is called, and no media id', async () => {
    const answer = await upload(`media/uploadimg?access_token=${token}`, png, 'a.png', 'anything');
    expect(answer).toMatchObject({ errcode: 0, errmsg: '' });
    expect(answer['url']).toMatch(new RegExp(`^${api.url}/`, 'u'));
    expect(
      await upload(`media/uploadimg?access_token=${token}`, ofSize(png, 2 * megabyte + 1)),
    ).toMatchObject({
      errcode: 40009,
    });
  });
});

describe('downloads', () => {
  test('come with type, name and length, and without JSON', async () => {
    const content = Buffer.from('hello wecom!');
    const { media_id } = await uploadAs('file', content, '日报 3.txt');
    const response = await download(media_id);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-length')).toBe('12');
    expect(response.headers.get('error-code')).toBe('0');
    const disposition = Buffer.from(response.headers.get('content-disposition')!, 'latin1').toString('utf8');
    expect(disposition).toBe(
      `attachment; filename="日报 3.txt"; filename*=UTF-8''%E6%97%A5%E6%8A%A5%203.txt`,
    );
  });

  test('of pictures are named after their id', async () => {
    const { media_id } = await uploadAs('image', png, 'photo.png');
    const response = await download(media_id);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${String(media_id)}.png"`,
    );
  });

  test.each([
    ['', 41006],
    ['made-up', 40007],
  ])('media_id "%s" is an error in JSON with HTTP 200', async (media_id, errcode) => {
    const response = await download(media_id);
    expect(response.status).toBe(200);
    expect(response.headers.get('error-code')).toBe(String(errcode));
    expect(await response.json()).toMatchObject({ errcode });
  });

  test('in ranges add up to the file', async () => {
    const content = Buffer.from(Array.from({ length: 100 }, (_, index) => index));
    const { media_id } = await uploadAs('file', content);
    const parts: Buffer[] = [];
    for (const range of ['bytes=0-47', 'bytes 48-95', 'bytes=96-']) {
      const response = await download(media_id, { Range: range });
      expect(response.status).toBe(206);
      parts.push(Buffer.from(await response.arrayBuffer()));
    }
    expect(Buffer.concat(parts)).toEqual(content);
    const last = await download(media_id, { Range: 'bytes=-4' });
    expect(last.headers.get('content-range')).toBe('bytes 96-99/100');
    expect((await download(media_id, { Range: 'bytes=100-' })).status).toBe(416);
    expect((await download(media_id, { Range: 'lines=1-2' })).status).toBe(200);
  });
});

test('a range is never outside the file', () => {
  const position = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(
      fc.option(position),
      fc.option(position),
      fc.integer({ min: 0, max: 100 }),
      (first, last, size) => {
        const range = readRange(`bytes=${first ?? ''}-${last ?? ''}`, size);
        if (range === undefined || range === 'outside') return;
        expect(range[0]).toBeGreaterThanOrEqual(0);
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        expect(range[1]).toBeLessThan(size);
      },
    ),
  );
});

test('the length of a recording follows from its frames', () => {
  expect(voiceSeconds(voice(7))).toBe(7);
  expect(voiceSeconds(Buffer.from('#!AMR-WB\n whatever'))).toBe(0);
});
