import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BotClient, subscribeBot } from '../../test/bot-client.ts';
import { jpg, mp4, png, voice } from '../../test/files.ts';
import { botCredentials } from '../../test/sandbox-with-bot.ts';
import { createWorld } from '../create-world.ts';
import { startSandbox, type Sandbox } from '../index.ts';
import { Refusal } from '../wire/refusal.ts';
import { createUploads } from './uploads.ts';

const gif = Buffer.from('GIF89a--------');

function initOf(content: Buffer, more: object = {}): object {
  return { type: 'file', filename: 'a.bin', total_size: content.length, total_chunks: 1, ...more };
}

async function begin(client: BotClient, init: object): Promise<string> {
  const { errcode, body } = await client.command('aibot_upload_media_init', init);
  expect(errcode).toBe(0);
  return String(body?.['upload_id']);
}

async function codeOf(client: BotClient, step: string, body: object): Promise<number | undefined> {
  return (await client.command(`aibot_upload_media_${step}`, body)).errcode;
}

function chunk(upload_id: string, content: Buffer, chunk_index: number = 0): object {
  return { upload_id, chunk_index, base64_data: content.toString('base64') };
}

async function fetchMedia(sandbox: Sandbox, media_id: unknown): Promise<Buffer> {
  const response = await fetch(`${sandbox.url}/_sandbox/media/${String(media_id)}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('an upload over a long connection', () => {
  it('comes in pieces, in any order, some of them twice', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const content = Buffer.from('Release notes of Friday');
    const md5 = createHash('md5').update(content).digest('hex').toUpperCase();
    const upload_id = await begin(client, initOf(content, { filename: '说明.txt', total_chunks: 3, md5 }));
    const pieces = [content.subarray(0, 8), content.subarray(8, 16), content.subarray(16)];
    for (const index of [2, 0, 2, 1, 1]) {
      expect(await codeOf(client, 'chunk', chunk(upload_id, pieces[index]!, index))).toBe(0);
    }
    const { errcode, body } = await client.command('aibot_upload_media_finish', { upload_id });
    expect([errcode, body]).toEqual([
      0,
      { type: 'file', media_id: expect.any(String), created_at: expect.stringMatching(/^\d{10}$/) },
    ]);
    expect(await fetchMedia(sandbox, body?.['media_id'])).toEqual(content);
    expect(await codeOf(client, 'finish', { upload_id })).toBe(846611);
  });

  it.each([
    ['image', png],
    ['image', jpg],
    ['image', gif],
    ['voice', voice(1)],
    ['video', mp4],
    ['file', Buffer.from('12345')],
  ] as const)('takes %s', async (type, content) => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const upload_id = await begin(client, initOf(content, { type }));
    await client.command('aibot_upload_media_chunk', chunk(upload_id, content));
    const { body } = await client.command('aibot_upload_media_finish', { upload_id });
    expect(body).toMatchObject({ type });
    expect(await fetchMedia(sandbox, body?.['media_id'])).toEqual(content);
  });

  it.each([
    [{ type: 'music' }, 846697],
    [{ type: '__proto__' }, 846697],
    [{ filename: '' }, 40058],
    [{ filename: '文'.repeat(86) }, 40058],
    [{ total_size: 4 }, 40006],
    [{ total_size: 20 * 1_048_576 + 1 }, 40006],
    [{ type: 'image', total_size: 10 * 1_048_576 + 1 }, 40006],
    [{ type: 'voice', total_size: 2 * 1_048_576 + 1 }, 40006],
    [{ type: 'video', total_size: 10 * 1_048_576 + 1 }, 40006],
    [{ total_size: 5.5 }, 40058],
    [{ total_chunks: 0 }, 40058],
    [{ total_chunks: 101 }, 40058],
  ])('is refused at once for %j', async (more, errcode) => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    expect(await codeOf(client, 'init', initOf(png, more))).toBe(errcode);
  });

  it('names what is wrong with a piece', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const size = 512 * 1024;
    const upload_id = await begin(client, initOf(Buffer.alloc(size * 2), { total_chunks: 2 }));
    const code = (body: object): Promise<number | undefined> => codeOf(client, 'chunk', body);
    expect(await code(chunk('nothing', png))).toBe(846611);
    expect(await code(chunk(upload_id, png, 2))).toBe(846612);
    expect(await code(chunk(upload_id, png, -1))).toBe(846612);
    expect(await code({ upload_id, base64_data: 'AAAA' })).toBe(846612);
    expect(await code({ upload_id, chunk_index: 0, base64_data: 'not base64!' })).toBe(40058);
    expect(await code(chunk(upload_id, Buffer.alloc(size + 1)))).toBe(846613);
    expect(await code(chunk(upload_id, Buffer.alloc(size)))).toBe(0);
  });

  it('is not finished when pieces are missing or are not what was announced', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const half = await begin(client, initOf(png, { total_chunks: 2 }));
    await client.command('aibot_upload_media_chunk', chunk(half, png.subarray(0, 9)));
    expect(await codeOf(client, 'finish', { upload_id: half })).toBe(846616);
    await client.command('aibot_upload_media_chunk', chunk(half, png.subarray(9), 1));
    expect(await codeOf(client, 'finish', { upload_id: half })).toBe(0);

    const wrongSum = await begin(client, initOf(png, { md5: '0'.repeat(32) }));
    await client.command('aibot_upload_media_chunk', chunk(wrongSum, png));
    expect(await codeOf(client, 'finish', { upload_id: wrongSum })).toBe(301019);

    const wrongKind = await begin(client, initOf(png, { type: 'voice' }));
    await client.command('aibot_upload_media_chunk', chunk(wrongKind, png));
    expect(await codeOf(client, 'finish', { upload_id: wrongKind })).toBe(846697);
  });

  it('survives a lost connection for half an hour, and belongs to one bot', async () => {
    await using sandbox = await startSandbox({ seed: twoBots });
    const one = await subscribeBot(sandbox.url, botCredentials(sandbox, 'one'));
    const upload_id = await begin(one, initOf(png, { type: 'image' }));
    const late = await begin(one, initOf(png, { type: 'image' }));
    await one[Symbol.asyncDispose]();
    await using back = await subscribeBot(sandbox.url, botCredentials(sandbox, 'one'));
    await using two = await subscribeBot(sandbox.url, botCredentials(sandbox, 'two'));
    expect(await codeOf(two, 'chunk', chunk(upload_id, png))).toBe(846611);
    expect(await codeOf(two, 'finish', { upload_id })).toBe(846611);
    sandbox.clock.advance(29 * 60_000);
    expect(await codeOf(back, 'chunk', chunk(upload_id, png))).toBe(0);
    expect(await codeOf(back, 'finish', { upload_id })).toBe(0);
    sandbox.clock.advance(60_000);
    expect(await codeOf(back, 'chunk', chunk(late, png))).toBe(846611);
  });

  it('counts for the limits, where they are on', async () => {
    await using sandbox = await startSandbox({ limits: true });
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const codes: (number | undefined)[] = [];
    for (let count = 0; count < 31; count += 1) codes.push(await codeOf(client, 'init', initOf(png)));
    expect(codes).toEqual([...Array<number>(30).fill(0), 846607]);
    sandbox.clock.advance(60_000);
    expect(await codeOf(client, 'init', initOf(png))).toBe(0);
  });
});

const twoBots = {
  corps: [
    {
      corpid: 'wwtwo',
      name: 'Two',
      contacts_secret: 'contacts',
      departments: [{ id: 1, name: 'Two', parentid: 0 }],
      members: [],
      aibots: [
        { aibotid: 'one', name: 'One', mode: 'connection', secret: 'secret-one' },
        { aibotid: 'two', name: 'Two', mode: 'connection', secret: 'secret-two' },
      ],
    },
  ],
} as const;

describe('pieces of any size in any order', () => {
  it('give back the file', () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 5, maxLength: 40 }), { minLength: 1, maxLength: 100 });
    const shuffled = pieces.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const uploads = createUploads(createWorld());
        const content = Buffer.concat(list);
        const init = { type: 'file', filename: 'f', total_size: content.length, total_chunks: list.length };
        const upload_id = uploads.begin('bot', init);
        for (const index of order) {
          expect(() => uploads.finish('bot', { upload_id })).toThrow(Refusal);
          uploads.add('bot', { ...chunk(upload_id, Buffer.from(list[index]!), index) });
        }
        expect(Buffer.from(uploads.finish('bot', { upload_id }).content)).toEqual(content);
      }),
    );
  });
});
