import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { runProgram } from '../../test/run-program.ts';
import { scripts } from './scripts.ts';

const program = fileURLToPath(new URL('../../bin/wecomkit.mjs', import.meta.url));

async function wordsAfter(...words: readonly string[]): Promise<readonly string[]> {
  const { out, code } = await runInMemory(['__complete', ...words]);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('what may follow', () => {
  it.each([
    [[''], ['send', 'user', 'completion']],
    [['us'], ['user']],
    [
      ['user', ''],
      ['get', 'list-id', 'simple-list'],
    ],
    [
      ['--lang', 'zh', 'user', 'ge'],
      ['get', 'get-user-id', 'get-user-id-by-email'],
    ],
    [['user', 'get', '--us'], ['--userid']],
    [['user', 'listId', '--li'], ['--limit']],
    [['call', 'user.listId', '--al'], ['--all']],
    [
      ['help', 'user', 'getUserIdByEmail', '--em'],
      ['--email', '--email_type'],
    ],
    [['send', 'text', '--overflow', 't'], ['truncate']],
    [
      ['send', 'mpnews', '--safe', ''],
      ['0', '1', '2'],
    ],
    [
      ['--lang', ''],
      ['en', 'zh'],
    ],
  ])('%j', async (words, expected) => {
    expect(await wordsAfter(...words)).toEqual(expect.arrayContaining(expected));
  });

  it.each([[['send', 'file', '']], [['send', 'file', '--file', '']], [['nonsense', '']]])(
    'is left to the shell after %j',
    async (words) => {
      const own = await wordsAfter(...words);
      expect(words[0] === 'nonsense' ? own.slice(0, 1) : own).toEqual(
        words[0] === 'nonsense' ? ['send'] : [],
      );
    },
  );

  it('are the names of profiles where one is wanted', async () => {
    await using folder = await temporaryFolder();
    const env = { XDG_CONFIG_HOME: folder.path };
    await runInMemory(['profile', 'add', 'ops', '--bot-key-stdin'], { env, stdin: 'KEY' });
    const { out } = await runInMemory(['__complete', 'send', 'text', '--profile', 'o'], { env });
    expect(out).toBe('ops\t\n');
  });

  it('says what each is, in the language of the person', async () => {
    const { out } = await runInMemory(['__complete', 'user', 'ge'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toContain('get\t读取成员\n');
  });

  it('is found without loading the client', async () => {
    const listLoads = `data:text/javascript,${encodeURIComponent(`
      import { registerHooks } from 'node:module';
      import { writeSync } from 'node:fs';
      registerHooks({ load: (url, context, next) => { writeSync(2, url + '\\n'); return next(url, context); } });
    `)}`;
    const { out, err } = await runProgram(['__complete', 'user', 'get', '--us'], {
      nodeOptions: ['--import', listLoads],
    });
    expect(out).toMatch(/^--userid\t/u);
    expect(err).not.toMatch(/\/sdk\/src\/(?:client|index\.ts|errors)|\/sandbox\//u);
  });
});

describe('the script', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s is printed', async (shell) => {
    const { code, out } = await runInMemory(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toBe(scripts[shell]);
    expect(out).toContain('wecomkit __complete');
  });

  it('is not there for other shells', async () => {
    const { code, err } = await runInMemory(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh and fish');
  });

  it.runIf(process.platform !== 'win32')('completes words in bash', async () => {
    const script = `
      wecomkit() { "${process.execPath}" "${program}" "$@"; }
      ${scripts['bash']}
      complete -p wecomkit
      COMP_WORDS=(wecomkit user get-u); COMP_CWORD=2; _wecomkit; echo "\${COMPREPLY[*]}"
      COMP_WORDS=(wecomkit send file ""); COMP_CWORD=3; _wecomkit; echo "\${#COMPREPLY[@]}"
    `;
    const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', script]);
    expect(stdout.split('\n')).toEqual([
      'complete -o default -F _wecomkit wecomkit',
      'get-user-id get-user-id-by-email',
      '0',
      '',
    ]);
  });
}, 30_000);
