import { startSandbox } from '@wecomkit/sandbox';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { runProgram, startProgram } from '../../test/run-program.ts';

/** Runs commands against a sandbox of their own, with a configuration folder of their own. */
async function withSandbox(
  test: (
    run: (argv: readonly string[], stdin?: string) => Promise<Ran>,
    sandbox: Awaited<ReturnType<typeof startSandbox>>,
    folder: string,
  ) => Promise<void>,
): Promise<void> {
  await using sandbox = await startSandbox();
  await using folder = await temporaryFolder();
  const env = { XDG_CONFIG_HOME: folder.path, WECOM_SANDBOX_URL: sandbox.url };
  await test((argv, stdin = '') => runInMemory([...argv, '--sandbox'], { env, stdin }), sandbox, folder.path);
}

const noticeCard = {
  card_type: 'text_notice',
  main_title: { title: 'Backup', desc: 'done' },
  card_action: { type: 1, url: 'https://ops.example.test' },
};

describe('messages to a sandbox', () => {
  it('arrive on the phone', () =>
    withSandbox(async (run, sandbox) => {
      const { code, out } = await run([
        'send',
        'text',
        '--touser',
        'zhangsan',
        '--content',
        '你好 hi',
        '--json',
      ]);
      expect(code).toBe(0);
      const [message] = sandbox.messages('zhangsan');
      expect(message).toMatchObject({ msgtype: 'text', content: { content: '你好 hi' } });
      expect(JSON.parse(out)).toMatchObject({ errcode: 0, msgid: message?.msgid });
    }));

  it('go out with a file from the disk', () =>
    withSandbox(async (run, sandbox, folder) => {
      const path = join(folder, '日报.txt');
      await writeFile(path, 'hello wecom!');
      expect(await run(['send', 'file', path, '--touser', 'zhangsan'])).toMatchObject({ code: 0, err: '' });
      const [message] = sandbox.messages('zhangsan');
      const [media] = Object.values(message?.media ?? {});
      expect(media).toMatchObject({ name: '日报.txt', size: 12 });
    }));

  it('end with 3 when somebody was not reached', () =>
    withSandbox(async (run) => {
      const { code, err } = await run(['send', 'text', 'hi', '--touser', 'zhangsan,nobody']);
      expect(code).toBe(3);
      expect(err).toContain('nobody');
    }));

  it('can be taken back', () =>
    withSandbox(async (run, sandbox) => {
      const { out } = await run(['send', 'text', 'hi', '--touser', 'zhangsan', '--json']);
      const { msgid } = JSON.parse(out) as { msgid: string };
      expect(await run(['recall', msgid])).toMatchObject({ code: 0, out: 'Recalled.\n' });
      expect(sandbox.messages('zhangsan')[0]?.recalled).toBe(true);
    }));

  it('are explained when they are refused', () =>
    withSandbox(async (run) => {
      const { code, err } = await run(['send', 'text', 'hi', '--touser', 'nobody', '--lang', 'zh']);
      expect(code).toBe(1);
      expect(err).toMatch(/^错误：.*81013/u);
    }));

  it('can be cards', () =>
    withSandbox(async (run, sandbox) => {
      const argv = ['send', 'template-card', '-', '--touser', 'zhangsan'];
      expect(await run(argv, JSON.stringify(noticeCard))).toMatchObject({ code: 0, err: '' });
      expect(sandbox.messages('zhangsan')[0]).toMatchObject({ msgtype: 'template_card' });
    }));

  it('can come from a robot', () =>
    withSandbox(async (run) => {
      expect(await run(['bot', 'markdown', '**hi**'])).toMatchObject({ code: 0, err: '' });
      const refused = await run(['bot', 'text', '--content', '']);
      expect(refused.code).toBe(2);
    }));

  it('leave room for calls that are not messages', () =>
    withSandbox(async (run, sandbox) => {
      const { code, out } = await run(['call', 'GET', 'gettoken', '--query', `corpid=${sandbox.corpid}`]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ errcode: 41004 });
    }));
});

describe('the directory of a sandbox', () => {
  it('is read and changed, each call with the secret that it needs', () =>
    withSandbox(async (run) => {
      const created = await run(['department', 'create', '测试部', '--parentid', '1']);
      expect(created).toMatchObject({ code: 0, err: '' });
      const { id } = JSON.parse(created.out) as { id: number };
      const added = ['user', 'create', 'new.one', '--name', '新人', '--mobile', '13900000099'];
      expect(await run([...added, '--department', String(id)])).toMatchObject({ code: 0, err: '' });
      const { out } = await run(['user', 'list-id', '--json']);
      expect(out).toContain(`{"userid":"new.one","department":${id}}\n`);
      const { code, err } = await run(['department', 'delete', String(id), '--lang', 'zh']);
      expect(code).toBe(1);
      expect(err).toContain('60005');
    }));
});

describe('wecomkit sandbox', () => {
  it('meets limits quickly with --fast-limits', async () => {
    const child = startProgram(['sandbox', '--port', '0', '--json', '--fast-limits']);
    const ended = once(child, 'exit');
    const [first] = await once(child.stdout, 'data');
    const { env } = JSON.parse(String(first)) as { env: Record<string, string> };
    expect(Object.keys(env)).toContain('WECOM_CONTACTS_SECRET');
    const call = async (path: string): Promise<{ readonly errcode: number; readonly access_token: string }> =>
      (await fetch(`${env['WECOM_BASE_URL']}/cgi-bin/${path}`)).json();
    const { access_token: token } = await call(
      `gettoken?corpid=${env['WECOM_CORPID']}&corpsecret=${env['WECOM_CORPSECRET']}`,
    );
    // 10 a second and 150 a minute, instead of 10,000 a minute and 150,000 an hour.
    const codes: number[] = [];
    while (codes.length < 151 && !codes.includes(45009)) {
      codes.push((await call(`tag/list?access_token=${token}`)).errcode);
    }
    expect(codes).toContain(45009);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it('says where it is and stops at Ctrl-C', async () => {
    const child = startProgram(['sandbox', '--port', '0', '--json']);
    const ended = once(child, 'exit');
    const [first] = await once(child.stdout, 'data');
    const { url, env } = JSON.parse(String(first)) as { url: string; env: Record<string, string> };
    const said = await runInMemory(['send', 'text', 'hi', '--touser', 'zhangsan', '--dry-run'], { env });
    expect(said.out).toContain(`POST ${url}/cgi-bin/message/send`);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it('explains a taken port, a missing seed and a wrong one', async () => {
    await using sandbox = await startSandbox();
    await using folder = await temporaryFolder();
    const seed = join(folder.path, 'seed.json');
    await writeFile(seed, '{"corps": 1}');
    const runs = await Promise.all([
      runProgram(['sandbox', '--port', String(sandbox.port)]),
      runProgram(['sandbox', '--port', '0', '--seed', '/no/such/seed.yaml']),
      runProgram(['sandbox', '--port', '0', '--seed', seed]),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(runs.map(({ err }) => err)).toEqual([
      expect.stringContaining('taken'),
      expect.stringContaining('no such file'),
      expect.stringContaining('corps'),
    ]);
    for (const { err } of runs) expect(err).not.toMatch(/^\s+at /mu);
  });
}, 30_000);
