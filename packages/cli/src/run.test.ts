import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInMemory, temporaryFolder } from '../test/run-in-memory.ts';
import { startStandIn } from '../test/stand-in.ts';

const credentials = { WECOM_CORPID: 'ww1', WECOM_CORPSECRET: 'SECRET-VALUE', WECOM_AGENTID: '7' };

/** The request that a command line without blanks in its values would send. */
async function dryRun(line: string): Promise<unknown> {
  const argv = [...line.split(/\s+/u), '--dry-run', '--json'];
  const { out, err, code } = await runInMemory(argv, { env: credentials });
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('send', () => {
  it('puts recipients, text and switches on the wire under the names of WeCom', async () => {
    const shown = await dryRun(
      `send text hi --touser a,b|c --toparty 2 --safe --duplicate-check
      --duplicate-check-interval 600 --id-trans`,
    );
    expect(shown).toMatchObject({
      method: 'POST',
      body: {
        touser: 'a|b|c',
        toparty: '2',
        agentid: 7,
        msgtype: 'text',
        text: { content: 'hi' },
        safe: 1,
        enable_duplicate_check: 1,
        duplicate_check_interval: 600,
        enable_id_trans: 1,
      },
    });
  });

  it('takes members by their whole path, by a clear end of it, and with dashes', async () => {
    const body = { textcard: { title: 'T', description: 'D', url: 'https://a.test', btntxt: 'B' } };
    const shown = await dryRun(
      `send textcard --touser a --textcard.title T --description D
      --url https://a.test --btntxt B`,
    );
    expect(shown).toMatchObject({ body });
  });

  it('begins the next article when a member is given again', async () => {
    const shown = await dryRun(
      `send news --touser a --title A --url https://a.test
      --title B --url https://b.test --picurl https://b.test/p.png`,
    );
    expect(shown).toMatchObject({
      body: {
        news: {
          articles: [
            { title: 'A', url: 'https://a.test' },
            { title: 'B', url: 'https://b.test', picurl: 'https://b.test/p.png' },
          ],
        },
      },
    });
  });

  it('builds a template card from options', async () => {
    const shown = await dryRun(
      `send template-card --touser a --card-type button_interaction --task-id t1
      --main-title.title Leave --button-list.text Yes --button-list.key y --button-list.style 1
      --button-list.text No --button_list.key n`,
    );
    expect(shown).toMatchObject({
      body: {
        template_card: {
          card_type: 'button_interaction',
          task_id: 't1',
          main_title: { title: 'Leave' },
          button_list: [
            { text: 'Yes', key: 'y', style: 1 },
            { text: 'No', key: 'n' },
          ],
        },
      },
    });
  });

  it('reads a card from standard input, alone or as a whole message', async () => {
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'T' },
      card_action: { type: 1, url: 'https://a.test' },
    };
    for (const json of [card, { touser: 'a', msgtype: 'template_card', template_card: card }]) {
      const { code, out } = await runInMemory(
        ['send', 'template-card', '-', '--touser', 'a', '--dry-run', '--json'],
        { env: credentials, stdin: JSON.stringify(json) },
      );
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ body: { touser: 'a', template_card: card } });
    }
  });

  it('takes text from standard input without the last line end', async () => {
    const { out } = await runInMemory(['send', 'text', '-', '--touser', 'a', '--dry-run', '--json'], {
      env: credentials,
      stdin: '第一行\nsecond\n',
    });
    expect(JSON.parse(out)).toMatchObject({ body: { text: { content: '第一行\nsecond' } } });
  });

  it('uploads a file on the way and sends its media id', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const file = join(folder.path, '日报.txt');
    await writeFile(file, 'hello wecom!');
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const { code, out, err } = await runInMemory(['send', 'file', file, '--touser', 'a', '--json'], { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ errcode: 0, msgid: 'MSG-1' });
    const [, upload, send] = server.received;
    expect(upload?.path).toBe('/cgi-bin/media/upload');
    expect(upload?.query.get('type')).toBe('file');
    expect(upload?.body).toContain('filename="日报.txt"');
    expect(JSON.parse(send?.body ?? '')).toMatchObject({ file: { media_id: 'MEDIA-1' } });
  });

  it('uploads nothing when the message is wrong', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'a.txt');
    await writeFile(file, 'hello wecom!');
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const { code, err } = await runInMemory(['send', 'file', file], { env });
    expect(code).toBe(2);
    expect(err).toContain('touser');
    expect(server.received).toEqual([]);
  });

  it('uses one token for several commands', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    for (const text of ['1', '2', '3']) {
      expect(await runInMemory(['send', 'text', text, '--touser', 'a'], { env })).toMatchObject({ code: 0 });
    }
    expect(server.received.filter(({ path }) => path === '/cgi-bin/gettoken')).toHaveLength(1);
  });

  it('sends a long text in parts when asked to', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const long = 'word '.repeat(1000);
    const { code, out } = await runInMemory(
      ['send', 'text', long, '--touser', 'a', '--overflow', 'split', '--lang', 'en'],
      { env },
    );
    expect(code).toBe(0);
    expect(out).toContain('Sent in 3 parts.');
  });

  it('ends with 3 and names who was not reached', async () => {
    const answer = { errcode: 0, errmsg: 'ok', msgid: 'M', invaliduser: 'nobody|noone', invalidparty: '9' };
    await using server = await startStandIn({ '/cgi-bin/message/send': answer });
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const { code, out, err } = await runInMemory(['send', 'text', 'hi', '--touser', 'a|nobody|noone'], {
      env,
    });
    expect(code).toBe(3);
    expect(out).toBe('Sent.\nmsgid M\n');
    expect(err).toContain('members nobody, noone');
    expect(err).toContain('departments 9');
  });
});

describe('bot', () => {
  it('posts a picture with its MD5 inside the message', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'p.png');
    await writeFile(file, 'hello');
    const env = { WECOM_BOT_KEY: `${server.url}/cgi-bin/webhook/send?key=KEY-1` };
    expect(await runInMemory(['bot', 'image', file], { env })).toMatchObject({ code: 0 });
    const [sent] = server.received;
    expect(sent?.query.get('key')).toBe('KEY-1');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      msgtype: 'image',
      image: { base64: 'aGVsbG8=', md5: '5d41402abc4b2a76b9719d911017c592' },
    });
  });

  it('uploads a file with the key of the robot', async () => {
    await using server = await startStandIn();
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'a.txt');
    await writeFile(file, 'hello wecom!');
    const env = { WECOM_BOT_KEY: 'KEY-1', WECOM_BASE_URL: server.url };
    expect(await runInMemory(['bot', 'file', file], { env })).toMatchObject({ code: 0 });
    expect(server.received.map(({ path, query }) => [path, query.get('key')])).toEqual([
      ['/cgi-bin/webhook/upload_media', 'KEY-1'],
      ['/cgi-bin/webhook/send', 'KEY-1'],
    ]);
  });
});

describe('update-card', () => {
  it('turns buttons grey, or replaces the card', async () => {
    expect(await dryRun('update-card --response-code C --userids a,b --replace-name OK')).toMatchObject({
      body: { userids: ['a', 'b'], response_code: 'C', button: { replace_name: 'OK' }, agentid: 7 },
    });
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'T' },
      card_action: { type: 1, url: 'https://a.test' },
    };
    expect(await dryRun(`update-card ${JSON.stringify(card)} --response-code C --atall`)).toMatchObject({
      body: { atall: 1, template_card: card },
    });
  });
});

describe('call', () => {
  it('sends query and JSON with the token and prints the answer', async () => {
    await using server = await startStandIn({
      '/cgi-bin/tag/create': { errcode: 0, errmsg: 'ok', tagid: 5 },
    });
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const { out } = await runInMemory(
      ['call', 'post', 'tag/create', '--query', 'debug=1', '--json', '{"tagname":"on duty"}'],
      { env },
    );
    expect(JSON.parse(out)).toEqual({ errcode: 0, errmsg: 'ok', tagid: 5 });
    const sent = server.received.at(-1);
    expect(sent?.query.get('access_token')).toBe('TOKEN-1');
    expect(sent?.query.get('debug')).toBe('1');
    expect(sent?.body).toBe('{"tagname":"on duty"}');
  });

  it('refuses whole addresses, which would carry the token elsewhere', async () => {
    const { code, err } = await runInMemory(['call', 'GET', 'https://evil.test/x'], { env: credentials });
    expect(code).toBe(2);
    expect(err).toContain('path only');
  });
});
