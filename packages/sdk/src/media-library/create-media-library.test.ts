import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedServer, type ScriptedServer } from '../../test/scripted-server.ts';
import {
  createBot,
  createMediaLibrary,
  createWeCom,
  memoryMediaStore,
  type MediaSource,
  type WeCom,
} from '../index.ts';
import { createMediaLibrary as createNodeLibrary } from '../node/index.ts';

const hour = 3_600_000;
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const gif = Buffer.from('GIF89a-and-more');
const text = 'hello wecom!';

/** AMR of silence: 13 bytes for each 20 ms. */
const amr = (seconds: number): Buffer =>
  Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: seconds * 50 }, () => Buffer.alloc(13, 4))]);

/** Numbers the media ids: `id-1`, `id-2`. */
function service(): Promise<ScriptedServer> {
  let count = 0;
  const answer: Scripted = (response) => {
    count += 1;
    response.end(
      JSON.stringify({ errcode: 0, errmsg: '', type: 'file', media_id: `id-${count}`, created_at: '1' }),
    );
  };
  return scriptedServer(answer);
}

function connect(server: ScriptedServer, agentid = 7): WeCom {
  return createWeCom({
    corpid: 'ww1',
    corpsecret: 's',
    agentid,
    baseUrl: server.url,
    retry: { attempts: 1 },
  });
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}

async function* pieces(...list: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* list;
}

/** Serves one file to be fetched. */
const files = (content: string | Uint8Array, headers: Record<string, string> = {}): Promise<ScriptedServer> =>
  scriptedServer((response) => response.writeHead(200, headers).end(content));

describe('a file', () => {
  it('arrives with its Chinese name and its content byte for byte', async () => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    await media.file({ filename: '日报 11月2日（终稿）.txt', content: '你好，世界' });
    const [{ body, headers, query }] = server.seen as [(typeof server.seen)[0]];
    const boundary = /boundary=(.+)$/u.exec(headers['content-type'] ?? '')?.[1];
    const expected = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="media"; filename="日报 11月2日（终稿）.txt"',
      'Content-Type: application/octet-stream',
      '',
      '你好，世界',
      `--${boundary}--`,
      '',
    ].join('\r\n');
    expect(body.toString('hex')).toBe(Buffer.from(expected).toString('hex'));
    expect(query.get('type')).toBe('file');
    expect(Number(headers['content-length'])).toBe(body.length);
  });

  const sources: readonly (readonly [string, () => MediaSource])[] = [
    ['a File', () => new File([text], 'a.txt')],
    ['a name with its content', () => ({ filename: 'a.txt', content: text })],
    ['something that streams', () => ({ name: 'a.txt', stream: () => new Blob([text]).stream() })],
    ['a Blob', () => new Blob([text])],
    ['bytes', () => Buffer.from(text)],
    ['a stream', () => new Blob([text]).stream()],
    ['pieces', () => pieces(Buffer.from('hello '), Buffer.from('wecom!'))],
  ];

  it.each(sources)('may come as %s', async (_, source) => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    expect(await media.file(source(), { filename: 'a.txt' })).toBe('id-1');
    expect(String(server.seen[0]?.body)).toContain(
      `filename="a.txt"\r\nContent-Type: application/octet-stream\r\n\r\n${text}`,
    );
  });

  it('may be at an address, whose name it takes', async () => {
    await using server = await service();
    await using named = await files(text, {
      'content-disposition': "attachment; filename*=UTF-8''%E6%97%A5%E6%8A%A5.txt",
    });
    await using plain = await files(png);
    const media = createMediaLibrary(connect(server));
    await media.file(`${named.url}/x?token=1`);
    await media.image(new URL(`${plain.url}/%E5%9B%BE:1?token=1`));
    expect(server.seen.map(({ body }) => /filename="([^"]*)"/u.exec(String(body))?.[1])).toEqual([
      '日报.txt',
      '图_1.png',
    ]);
  });

  it('may be at a path, in Node', async () => {
    await using server = await service();
    const folder = await mkdtemp(join(tmpdir(), 'media-'));
    const path = join(folder, '日报.txt');
    await writeFile(path, text);
    const media = createNodeLibrary(connect(server));
    expect([await media.file(path), await media.file(pathToFileURL(path))]).toEqual(['id-1', 'id-1']);
    expect(String(server.seen[0]?.body)).toContain('filename="日报.txt"');
    expect(await errorOf(media.file(join(folder, 'none')))).toMatchObject({ code: 'ENOENT' });
    await rm(folder, { recursive: true });
  });
});

describe('an upload', () => {
  it('happens once for a content, until shortly before three days are over', async () => {
    await using server = await service();
    let now = 0;
    const media = createMediaLibrary(connect(server), { now: () => now });
    const ids = [await media.image(png), await media.image(new Blob([png]))];
    now = 71 * hour - 1;
    ids.push(await media.image(png));
    now = 71 * hour;
    ids.push(await media.image(png));
    expect(ids).toEqual(['id-1', 'id-1', 'id-1', 'id-2']);
    expect(await media.image(png, { isFresh: true })).toBe('id-3');
  });

  it('is shared by a hundred callers', async () => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    const ids = await Promise.all(Array.from({ length: 100 }, () => media.image(png)));
    expect(new Set(ids)).toEqual(new Set(['id-1']));
    expect(server.seen).toHaveLength(1);
  });

  it('is its own for another type, application, robot, or name of a file', async () => {
    await using server = await service();
    const store = memoryMediaStore();
    const first = createMediaLibrary(connect(server, 7), { store });
    const second = createMediaLibrary(connect(server, 8), { store });
    const robot = createMediaLibrary(createBot({ key: 'key-1', baseUrl: server.url }), { store });
    const named = (filename: string) => ({ filename, content: png });
    const ids = [
      await first.image(named('a.png')),
      await first.image(named('b.png')),
      await first.file(named('a.png')),
      await first.file(named('b.png')),
      await second.image(named('a.png')),
      await robot.file(named('a.png')),
    ];
    expect(ids).toEqual(['id-1', 'id-1', 'id-2', 'id-3', 'id-4', 'id-5']);
    expect(server.seen.at(-1)).toMatchObject({ path: '/cgi-bin/webhook/upload_media' });
  });

  it('that failed is tried again by the next caller', async () => {
    await using server = await scriptedServer(
      { errcode: 40004, errmsg: 'no' },
      { errcode: 0, errmsg: '', type: 'image', media_id: 'id', created_at: '1' },
    );
    const media = createMediaLibrary(connect(server));
    expect(await errorOf(media.image(png))).toMatchObject({ errcode: 40004 });
    expect(await media.image(png)).toBe('id');
  });

  it('goes on for others when one gives up', async () => {
    let answer = (): void => undefined;
    await using server = await scriptedServer((response) => {
      answer = () =>
        response.end(
          JSON.stringify({ errcode: 0, errmsg: '', type: 'image', media_id: 'id', created_at: '1' }),
        );
      controller.abort(new Error('enough'));
    });
    const controller = new AbortController();
    const media = createMediaLibrary(connect(server));
    const other = media.image(png);
    await expect(media.image(png, { signal: controller.signal })).rejects.toThrow('enough');
    answer();
    expect(await other).toBe('id');
  });
});

describe('nothing is sent, and it is said why,', () => {
  const megabyte = 1_048_576;
  const cases: readonly (readonly [string, 'image' | 'voice' | 'video' | 'file', MediaSource, object])[] = [
    [
      'when a picture is a GIF',
      'image',
      gif,
      { path: 'media', rule: 'type', limit: ['JPG', 'PNG'], actual: 'GIF' },
    ],
    [
      'when a voice is no AMR',
      'voice',
      Buffer.from('ID3-and-more'),
      { path: 'media', rule: 'type', actual: 'MP3' },
    ],
    [
      'when a voice is too long',
      'voice',
      amr(61),
      { rule: 'tooLong', limit: 60, actual: 61, unit: 'seconds' },
    ],
    ['when a video is no MP4', 'video', Buffer.from('....ftypqt  ....'), { rule: 'type', actual: 'MOV' }],
    ['when a file has five bytes', 'file', Buffer.from('12345'), { rule: 'tooShort', limit: 6, actual: 5 }],
    [
      'when a picture is one byte too long',
      'image',
      new Blob([png, Buffer.alloc(10 * megabyte - 15)]),
      { rule: 'tooLong', limit: 10 * megabyte, actual: 10 * megabyte + 1, unit: 'bytes' },
    ],
    ['when a text is no address', 'file', 'report.txt', { path: 'media', rule: 'protocol' }],
    ['when it is no file', 'file', JSON.parse('42'), { path: 'media', rule: 'type', actual: 'number' }],
  ];

  it.each(cases)('%s', async (_, type, source, issue) => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    const error = await errorOf(media[type](source, { filename: 'a.bin' }));
    expect(error).toMatchObject({ code: 'input', operation: 'media.upload', issues: [issue] });
    expect(server.seen).toEqual([]);
  });

  it('when a stream does not end, of which no more is read than the limit', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += megabyte;
        yield Buffer.alloc(megabyte);
      }
    }
    await using server = await service();
    const error = await errorOf(createMediaLibrary(connect(server)).file(endless(), { filename: 'a' }));
    expect(error).toMatchObject({ issues: [{ rule: 'tooLong', limit: 20 * megabyte }] });
    expect(read).toBe(21 * megabyte);
  });

  it('when an address announces too much', async () => {
    await using server = await service();
    await using far = await files('x', { 'content-length': String(99 * megabyte) });
    const error = await errorOf(createMediaLibrary(connect(server)).file(`${far.url}/a.bin`));
    expect(error).toMatchObject({ issues: [{ rule: 'tooLong', actual: 99 * megabyte }] });
  });

  it('when an address gives nothing, without telling its query', async () => {
    await using server = await service();
    await using far = await scriptedServer((response) => response.writeHead(404).end('no'));
    const error = await errorOf(createMediaLibrary(connect(server)).file(`${far.url}/a?token=very-secret`));
    expect(error).toMatchObject({ code: 'network', mayHaveArrived: false });
    expect(String(error)).toContain('HTTP 404');
    expect(String(error)).not.toContain('very-secret');
  });

  it.each([
    ['', 'empty'],
    ['/etc/a.txt', 'pattern'],
    ['a:b.txt', 'pattern'],
    ['a\\b.txt', 'pattern'],
    ['a\nb.txt', 'pattern'],
    [`${'日'.repeat(42)}.txt`, 'tooLong'],
  ])('when a chosen name is %j', async (filename, rule) => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    expect(await errorOf(media.file({ filename, content: text }))).toMatchObject({
      issues: [{ path: 'filename', rule }],
    });
    expect(server.seen).toEqual([]);
  });

  it('when a file has no name', async () => {
    await using server = await service();
    const error = await errorOf(createMediaLibrary(connect(server)).file(Buffer.from(text)));
    expect(error).toMatchObject({ issues: [{ path: 'filename', rule: 'required' }] });
  });
});

describe('what is at its limit', () => {
  it('is taken', async () => {
    await using server = await service();
    const media = createMediaLibrary(connect(server));
    expect(await media.voice(amr(60))).toBe('id-1');
    expect(await media.file({ filename: `${'日'.repeat(41)}a.txt`, content: '123456' })).toBe('id-2');
    expect(await media.image(new Blob([png, Buffer.alloc(10 * 1_048_576 - 16)]))).toBe('id-3');
    expect(String(server.seen[0]?.body)).toContain('filename="voice.amr"\r\nContent-Type: voice/amr');
  });
});
