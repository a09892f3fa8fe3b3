import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReceiver } from '../../test/receiver.ts';
import { agentid, buttonCard, callerOf } from '../../test/sandbox-with-receiver.ts';
import { startSandbox, type Sandbox } from '../index.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wecomkit-'));
});
afterEach(() => rm(data, { recursive: true }));

const text = { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'kept 保留' } };

async function upload(sandbox: Sandbox): Promise<string> {
  const form = new FormData();
  form.set('media', new File([Uint8Array.from({ length: 256 }, (_, index) => index)], 'bytes.bin'));
  const answer = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: form });
  const { url }: { readonly url: string } = await answer.json();
  return url;
}

describe('a data folder', () => {
  it('keeps everything between runs: messages, cards, files, clock, what was read', async () => {
    await using receiver = await startReceiver();
    receiver.react = (arrived) =>
      receiver.reply(arrived, { MsgType: 'update_button', Button: { ReplaceName: 'Approved' } });
    const { token, encodingAESKey } = receiver.credentials;
    const first = await startSandbox({ data, passiveCardReplies: true });
    await first.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    const call = callerOf(first);
    await call('message/send', text);
    const card = { touser: 'zhangsan', agentid, msgtype: 'template_card', template_card: buttonCard() };
    const sent = await call('message/send', card);
    await first.tap('zhangsan', String(sent['msgid']), 'approve');
    await first.open('zhangsan', `app:${agentid}`);
    const file = await upload(first);
    first.clock.advance(3_600_000);
    const before = first.messages('zhangsan');
    await first.stop();

    await using second = await startSandbox({ data });
    expect(second.clock.offsetMs()).toBe(3_600_000);
    expect(second.conversations('zhangsan')[0]).toMatchObject({ unread: 0 });
    const after = second.messages('zhangsan');
    expect(after.map(({ seq, msgid, content }) => ({ seq, msgid, content }))).toEqual(
      before.map(({ seq, msgid, content }) => ({ seq, msgid, content })),
    );
    expect(after.at(-1)?.card).toMatchObject({
      replaced: 'Approved',
      tap: { status: 'answered', journal: null },
    });
    const bytes = new Uint8Array(await (await fetch(second.url + file)).arrayBuffer());
    expect(bytes).toEqual(Uint8Array.from({ length: 256 }, (_, index) => index));
    expect(second.directory()).toEqual(first.directory());
    // A token of the first run is still good, and numbers go on.
    await callerOf(second)('message/send', text);
    expect(second.messages('zhangsan').at(-1)?.seq).toBe((before.at(-1)?.seq ?? 0) + 1);
  });

  it('is empty again after a reset', async () => {
    const first = await startSandbox({ data });
    await callerOf(first)('message/send', text);
    first.reset();
    await first.stop();
    await using second = await startSandbox({ data });
    expect(second.messages('zhangsan')).toEqual([]);
    expect(second.directory().corps).toHaveLength(1);
  });

  it('goes before the seed once it holds something', async () => {
    await (await startSandbox({ data })).stop();
    const seed = {
      corps: [
        {
          corpid: 'wwother',
          name: 'Other',
          contacts_secret: 's',
          departments: [{ id: 1, name: 'O' }],
          members: [],
        },
      ],
    };
    await using second = await startSandbox({ data, seed });
    expect(second.corpid).toBe('wwsandbox0000000001');
  });

  it('belongs to one sandbox at a time', async () => {
    const first = await startSandbox({ data });
    await expect(startSandbox({ data })).rejects.toMatchObject({
      code: 'data-locked',
      message: expect.stringContaining('in use by another sandbox'),
    });
    await first.stop();
    await using second = await startSandbox({ data });
    expect(second.port).toBeGreaterThan(0);
  });

  it('is given back when the sandbox cannot start for another reason', async () => {
    await using other = await startSandbox();
    await expect(startSandbox({ data, port: other.port })).rejects.toMatchObject({ code: 'address-in-use' });
    await using second = await startSandbox({ data });
    expect(second.port).toBeGreaterThan(0);
  });

  it('is made when it is not there', async () => {
    const deep = join(data, 'a', 'b');
    await (await startSandbox({ data: deep })).stop();
    expect(await readdir(deep)).toContain('sandbox.sqlite');
  });

  it('that holds something else is refused in plain words', async () => {
    await writeFile(join(data, 'sandbox.sqlite'), 'x'.repeat(5000));
    await expect(startSandbox({ data })).rejects.toMatchObject({ code: 'data-corrupt' });
  });

  it('that is a file is refused in plain words', async () => {
    const file = join(data, 'file');
    await writeFile(file, '');
    await expect(startSandbox({ data: file })).rejects.toMatchObject({ code: 'data-folder' });
  });
});
