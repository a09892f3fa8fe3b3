import { startSandbox } from '@wecomkit/sandbox';
import { describe, expect, it } from 'vitest';
import { runInMemory } from '../../test/run-in-memory.ts';
import { startStandIn } from '../../test/stand-in.ts';
import { allCases } from './all-cases.ts';

interface Report {
  readonly summary: Readonly<Record<'same' | 'different' | 'unjudged' | 'leftOut', number>>;
  readonly cases: readonly { readonly name: string; readonly outcome: string; readonly got: string }[];
}

describe('the cases of conformance', () => {
  it('have a name each', () => {
    const names = allCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('find no difference in the sandbox, and send nothing', async () => {
    await using sandbox = await startSandbox();
    const env = { WECOM_SANDBOX_URL: sandbox.url };
    const { code, out } = await runInMemory(['conformance', '--sandbox', '--json'], { env });
    const { summary, cases } = JSON.parse(out) as Report;
    expect(cases.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(code).toBe(0);
    expect(summary.same).toBeGreaterThan(40);
    expect(summary.leftOut).toBe(2);
    expect(sandbox.messages('zhangsan')).toEqual([]);
  });

  it('send one message to the receiver that is named, and take it back', async () => {
    await using sandbox = await startSandbox();
    const env = { WECOM_SANDBOX_URL: sandbox.url };
    const { code, err } = await runInMemory(['conformance', '--sandbox', '--touser', 'zhangsan'], { env });
    expect(err).toContain(' 0 different');
    expect(code).toBe(0);
    expect(sandbox.messages('zhangsan')).toMatchObject([{ recalled: true }]);
  });

  it('end with 1 and a table where a host differs, without a secret in it', async () => {
    await using server = await startStandIn();
    const env = { WECOM_CORPID: 'ww1', WECOM_CORPSECRET: 'S3CRET', WECOM_AGENTID: '7' };
    const { code, out, err } = await runInMemory(['conformance', '--base-url', server.url], { env });
    expect(code).toBe(1);
    expect(out).toMatch(/^gettoken without a corpid +41002 +errcode 0 +91039$/mu);
    expect(out + err).not.toContain('S3CRET');
    expect(err).toContain('left out');
  });

  it('run without any secret as far as they can', async () => {
    await using sandbox = await startSandbox();
    const { code, out } = await runInMemory(['conformance', '--base-url', sandbox.url, '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report).summary.same).toBeGreaterThan(5);
  });

  it('say once that nobody answers', async () => {
    const server = await startStandIn();
    await server[Symbol.asyncDispose]();
    const { code, out, err } = await runInMemory(['conformance', '--base-url', server.url]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('conformance');
    expect(err.trim().split('\n').length).toBeLessThan(4);
  });
});
