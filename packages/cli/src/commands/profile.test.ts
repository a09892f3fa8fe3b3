import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';

type Run = (line: string, stdin?: string) => Promise<Ran>;

async function withFolder(test: (run: Run, config: string) => Promise<void>): Promise<void> {
  await using folder = await temporaryFolder();
  const env = { XDG_CONFIG_HOME: folder.path };
  const run: Run = (line, stdin = '') => runInMemory(line.split(' '), { env, stdin });
  await test(run, join(folder.path, 'wecomkit', 'config.json'));
}

const add = 'profile add work --corpid ww1 --agentid 7 --corpsecret-stdin';

describe('profile', () => {
  it('keeps the secret in a file of mode 600 and never prints it', () =>
    withFolder(async (run, config) => {
      const added = await run(add, 'S3CRET\n');
      expect(added.code).toBe(0);
      expect((await stat(config)).mode & 0o777).toBe(0o600);
      expect(await readFile(config, 'utf8')).toContain('"corpsecret": "S3CRET"');
      const printed = await Promise.all(
        ['profile list', 'profile show', 'profile show work --json', 'profile list --json'].map((line) =>
          run(line),
        ),
      );
      for (const { code, out, err } of [added, ...printed]) {
        expect(code).toBe(0);
        expect(out + err).not.toContain('S3CRET');
      }
    }));

  it('uses the first profile until another one is chosen', () =>
    withFolder(async (run) => {
      await run(add, 'one');
      await run('profile add other --corpid ww2 --agentid 8 --corpsecret-stdin', 'two');
      expect((await run('profile list')).out).toMatch(/^\* work/mu);
      expect((await run('profile use other')).code).toBe(0);
      const { out } = await run('send text hi --touser a --dry-run --json');
      expect(JSON.parse(out)).toMatchObject({ body: { agentid: 8 } });
      const chosen = await run('send text hi --touser a --dry-run --json --profile work');
      expect(JSON.parse(chosen.out)).toMatchObject({ body: { agentid: 7 } });
    }));

  it('adds the contact-sync secret to what is there, or keeps it alone', () =>
    withFolder(async (run) => {
      await run(add, 'one');
      expect((await run('profile add work --contacts-secret-stdin', 'SYNC')).code).toBe(0);
      expect((await run('profile add sync --corpid ww2 --contacts-secret-stdin', 'SYNC')).code).toBe(0);
      const { out } = await run('profile list --json');
      expect(JSON.parse(out)).toMatchObject([
        { name: 'work', corpsecret: '***', contactsSecret: '***', agentid: 7 },
        { name: 'sync', corpid: 'ww2', contactsSecret: '***' },
      ]);
      expect((await run('user list-id --profile sync --dry-run')).code).toBe(0);
      expect((await run('user list-id --profile sync --corpsecret-stdin --contacts-secret-stdin')).code).toBe(
        2,
      );
    }));

  it('adds the key of a robot to what is there', () =>
    withFolder(async (run) => {
      await run(add, 'one');
      expect((await run('profile add work --bot-key-stdin', 'KEY-1')).code).toBe(0);
      const { out } = await run('profile show work --json');
      expect(JSON.parse(out)).toEqual({
        name: 'work',
        corpid: 'ww1',
        corpsecret: '***',
        agentid: 7,
        botKey: '***',
      });
    }));

  it('refuses a file that others can read', () =>
    withFolder(async (run, config) => {
      await run(add, 'one');
      await chmod(config, 0o644);
      const { code, err } = await run('send text hi --touser a');
      expect(code).toBe(2);
      expect(err).toContain(`chmod 600 ${config}`);
    }));

  it('refuses a file that is something else, and leaves it alone', () =>
    withFolder(async (run, config) => {
      await run(add, 'one');
      await writeFile(config, '{"profiles": 1}');
      expect((await run('profile remove work')).code).toBe(2);
      expect(await readFile(config, 'utf8')).toBe('{"profiles": 1}');
    }));

  it('removes a profile', () =>
    withFolder(async (run) => {
      await run(add, 'one');
      expect((await run('profile remove work')).code).toBe(0);
      expect((await run('profile show work')).code).toBe(2);
      expect((await run('profile remove work')).err).toContain('no profile "work"');
    }));

  it('does not wait for an answer where nobody can give one', () =>
    withFolder(async (run) => {
      const { code, err } = await run('profile add work --corpid ww1 --agentid 7');
      expect(code).toBe(2);
      expect(err).toContain('--corpsecret-stdin');
    }));

  it.each(['__proto__', '', '.', 'a/b', '-x'])('refuses the name %j', async (name) => {
    const argv = ['profile', 'add', '--corpid', 'ww1', '--agentid', '7', '--corpsecret-stdin', '--', name];
    const { code } = await runInMemory(argv, { stdin: 's' });
    expect(code).toBe(2);
  });
});
