import { describe, expect, it } from 'vitest';
import { runProgram } from '../test/run-program.ts';

/** Prints the address of every module that is loaded. */
const listLoads = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  registerHooks({ load: (url, context, next) => { writeSync(2, url + '\\n'); return next(url, context); } });
`)}`;

describe('the program', () => {
  it('runs from its sources, without a build', async () => {
    const { code, out } = await runProgram(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it('loads neither the declarations nor the sandbox nor the advice for a list of commands', async () => {
    const { code, err } = await runProgram(['send', '--help'], { nodeOptions: ['--import', listLoads] });
    const ours = err.split('\n').filter((url) => url.includes('/packages/'));
    expect(code).toBe(0);
    expect(ours.some((url) => url.endsWith('/cli/src/run.ts'))).toBe(true);
    expect(ours.filter((url) => !url.includes('/packages/cli/'))).toEqual([]);
  });

  it('loads neither the client nor the advice for the help of a message', async () => {
    const { code, err } = await runProgram(['send', 'text', '--help'], {
      nodeOptions: ['--import', listLoads],
    });
    expect(code).toBe(0);
    expect(err).toContain('/sdk/src/operations/message/send-text.ts');
    expect(err).not.toMatch(/\/(?:sandbox|advice|client|operations\/user)\//u);
  });

  it('gives its exit code to the shell, and no stack trace for mistakes', async () => {
    const { code, out, err } = await runProgram(['send', 'text', 'hi', '--touser']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe('error: --touser <a,b|c> needs a value\n  See "wecomkit send text --help".\n');
  });
}, 30_000);
