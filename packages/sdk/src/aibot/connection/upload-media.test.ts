import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { botHarness, failureOf, type BotHarness } from '../../../test/bot-harness.ts';
import type { BotFrame, BotPeer } from '../../../test/scripted-bot-server.ts';
import type { UploadMediaOptions } from './upload-media.ts';

const chunk = 512 * 1024;
const asFile: UploadMediaOptions = { type: 'file', filename: 'report.bin' };

/** So many bytes, none of which says where it is by itself. */
function bytes(count: number): Uint8Array {
  const content = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) content[index] = index * 31 + (index >> 8);
  return content;
}

const md5 = (content: Uint8Array): string => createHash('md5').update(content).digest('hex');

/** Answers an upload to its end, but for the chunks that `answer` takes over. */
async function serve(
  peer: BotPeer,
  answer: (frame: BotFrame) => boolean = () => false,
): Promise<readonly BotFrame[]> {
  const frames: BotFrame[] = [];
  for (;;) {
    const frame = await peer.next();
    frames.push(frame);
    if (frame.cmd === 'aibot_upload_media_init') peer.ack(frame, { body: { upload_id: 'UP' } });
    else if (frame.cmd === 'aibot_upload_media_finish') {
      peer.ack(frame, { body: { type: 'file', media_id: 'M1', created_at: '1732240000' } });
      return frames;
    } else if (!answer(frame)) peer.ack(frame);
  }
}

/** The parts as they arrived, put together. */
function assembled(frames: readonly BotFrame[]): Buffer {
  const parts = new Map(
    frames
      .filter(({ cmd }) => cmd === 'aibot_upload_media_chunk')
      .map(({ body }) => [Number(body['chunk_index']), Buffer.from(String(body['base64_data']), 'base64')]),
  );
  return Buffer.concat([...parts.entries()].toSorted(([a], [b]) => a - b).map(([, part]) => part));
}

async function connected(): Promise<{ readonly harness: BotHarness; readonly peer: BotPeer }> {
  const harness = await botHarness();
  return { harness, peer: await harness.accept() };
}

describe('an upload', () => {
  it('arrives whole, in parts of 512 KiB from 0 on, and gives its media_id', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const content = bytes(chunk * 3 + 7);
    const progress: unknown[] = [];
    const uploaded = harness.connection.uploadMedia(content, {
      ...asFile,
      onProgress: (step) => progress.push(step),
    });
    const frames = await serve(peer);
    expect(await uploaded).toEqual({ type: 'file', media_id: 'M1', created_at: '1732240000' });
    expect(frames[0]?.body).toEqual({
      type: 'file',
      filename: 'report.bin',
      total_size: content.length,
      total_chunks: 4,
      md5: md5(content),
    });
    expect(md5(assembled(frames))).toBe(md5(content));
    expect(progress).toHaveLength(4);
    expect(progress.at(-1)).toEqual({ sent: content.length, total: content.length });
  });

  it('has two parts under way at a time', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const uploaded = harness.connection.uploadMedia(bytes(chunk * 4), asFile);
    peer.ack(await peer.next(), { body: { upload_id: 'UP' } });
    const first = await peer.next();
    const second = await peer.next();
    expect([first, second].map(({ body }) => body['chunk_index'])).toEqual([0, 1]);
    peer.ack(second);
    expect((await peer.next()).body['chunk_index']).toBe(2);
    expect(peer.unread()).toBe(0);
    await harness.connection.close({ timeoutMs: 0 });
    expect(await failureOf(uploaded)).toMatchObject({ code: 'aibot_connection', reason: 'closed' });
  });

  it('goes on over the next connection with what was not taken', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const content = bytes(chunk * 3);
    const uploaded = harness.connection.uploadMedia(content, asFile);
    const init = await peer.next();
    peer.ack(init, { body: { upload_id: 'UP' } });
    const first = await peer.next();
    const second = await peer.next();
    peer.ack(first);
    const third = await peer.next();
    peer.terminate();
    const next = await harness.acceptAgain();
    const frames = await serve(next);
    expect(await uploaded).toMatchObject({ media_id: 'M1' });
    expect(frames.map(({ body }) => body['chunk_index'])).toEqual([1, 2, undefined]);
    expect(md5(assembled([first, second, third]))).toBe(md5(content));
    expect(md5(assembled([first, ...frames]))).toBe(md5(content));
  });

  it('tries a part again when WeCom is busy, and ends when a part is refused', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const uploaded = failureOf(harness.connection.uploadMedia(bytes(10), asFile));
    peer.ack(await peer.next(), { body: { upload_id: 'UP' } });
    peer.ack(await peer.next(), { errcode: -1, errmsg: 'system error' });
    await harness.clock.elapse(1000);
    peer.ack(await peer.next(), { errcode: 846613, errmsg: 'chunk too large' });
    expect(await uploaded).toMatchObject({ errcode: 846613, operation: 'aibot.uploadMedia' });
  });

  it('says so when there were too many', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const uploaded = failureOf(harness.connection.uploadMedia(bytes(10), asFile));
    peer.ack(await peer.next(), { errcode: 45009, errmsg: 'api freq out of limit' });
    expect(await uploaded).toMatchObject({ code: 'rate_limit', retryAfterMs: 60_000 });
  });

  it('can be taken back', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const controller = new AbortController();
    const uploaded = harness.connection.uploadMedia(bytes(10), { ...asFile, signal: controller.signal });
    const init = await peer.next();
    controller.abort(new Error('changed my mind'));
    peer.ack(init, { body: { upload_id: 'UP' } });
    expect(await failureOf(uploaded)).toEqual(new Error('changed my mind'));
  });

  it('is an error when the answer has no id', async () => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const uploaded = harness.connection.uploadMedia(bytes(10), asFile);
    peer.ack(await peer.next());
    expect(await failureOf(uploaded)).toMatchObject({ code: 'network' });
  });

  it.each([
    ['a picture without a name', Uint8Array.from([0xff, 0xd8, 0xff, 0, 0]), { type: 'image' }, 'image.jpg'],
    ['a GIF', new Blob(['GIF89a….']), { type: 'image' }, 'image.gif'],
    ['a file that has a name', new File(['12345'], 'Bericht.pdf'), { type: 'file' }, 'Bericht.pdf'],
    ['a name of 256 bytes', bytes(5), { type: 'file', filename: `${'报'.repeat(84)}.pdf` }, undefined],
  ] as const)('takes %s', async (_title, source, options, filename) => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const uploaded = harness.connection.uploadMedia(source, options);
    const [init] = await serve(peer);
    expect(init?.body).toMatchObject({ filename: filename ?? ('filename' in options && options.filename) });
    await uploaded;
  });

  it.each([
    ['four bytes', bytes(4), asFile, { path: 'media', rule: 'tooShort' }],
    ['a file over 20 MiB', new Uint8Array(20 * 1_048_576 + 1), asFile, { path: 'media', rule: 'tooLong' }],
    ['a voice that is none', bytes(10), { type: 'voice' }, { path: 'media', rule: 'type' }],
    ['a voice over 2 MiB', amr(2 * 1_048_576 + 1), { type: 'voice' }, { path: 'media', rule: 'tooLong' }],
    ['a file without a name', bytes(10), { type: 'file' }, { path: 'filename', rule: 'required' }],
    ['a name of 257 bytes', bytes(5), { type: 'file', filename: 'x'.repeat(257) }, { path: 'filename' }],
  ] as const)('is refused before anything is sent: %s', async (_title, source, options, issue) => {
    const { harness, peer } = await connected();
    await using _ = harness;
    const failure = await failureOf(harness.connection.uploadMedia(source, options));
    expect(failure).toMatchObject({ code: 'input', operation: 'aibot.uploadMedia' });
    expect(failure).toHaveProperty('issues', expect.arrayContaining([expect.objectContaining(issue)]));
    expect(peer.unread()).toBe(0);
  });
});

function amr(count: number): Uint8Array {
  const content = new Uint8Array(count);
  content.set(new TextEncoder().encode('#!AMR\n'));
  return content;
}
