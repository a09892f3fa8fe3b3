import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import type { INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { fakeExecution } from '../../test/fake-node.ts';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';

let sandbox: Sandbox;
const node = new WeCom();

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.stop());

/** The two texts that n8n shows of a failure. */
async function told(parameters: INodeParameters): Promise<{ message: string; description: string }> {
  const context = fakeExecution({ type: node, parameters, credentials: sandboxCredentials(sandbox) });
  const thrown: unknown = await node.execute.call(context).catch((error: unknown) => error);
  const { message, description } = Object(thrown);
  return { message: String(message), description: String(description) };
}

const sendText = { resource: 'message', operation: 'sendText', touser: 'zhangsan' };

describe('what n8n users read of a failure', () => {
  it('names the option of the form where a text is too long, and no option of a program', async () => {
    const options = { overflow: 'error' };
    const { message, description } = await told({ ...sendText, text_content: '字'.repeat(700), options });
    expect(message).toMatch(/text\.content is 2,100 bytes .* limit is 2,048 \(path\/90236\)\.$/u);
    expect(description).toContain('Options > "If the Text Is Too Long"');
    expect(message + description).not.toContain('overflow');
  });

  it.each([
    ['JSON', { ...sendText, inputMode: 'json', jsonInput: '{"touser": secret' }],
    ['Body', { resource: 'api', operation: 'call', path: 'message/send', body: '{"a": secret' }],
    ['Query', { resource: 'api', operation: 'call', path: 'user/get', query: '{secret', method: 'GET' }],
  ])('names the field that holds no JSON, without a word of it: %s', async (label, parameters) => {
    const { message } = await told(parameters);
    expect(message).toMatch(new RegExp(`^"${label}" does not hold valid JSON`, 'u'));
    expect(message).not.toContain('secret');
  });

  it('says what was given where an object is needed', async () => {
    const { message } = await told({ ...sendText, inputMode: 'json', jsonInput: '[]' });
    expect(message).toContain('"JSON" must be a JSON object, not a list');
  });

  it.each([60140, 43012, 45009])('says nothing twice of error %i', async (errcode) => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'code', errcode }, times: 1 });
    const { message, description } = await told({ ...sendText, text_content: 'hi' });
    expect(message).toMatch(new RegExp(`^WeCom answered ${errcode}: `, 'u'));
    expect(description).not.toContain('WeCom answered');
    const sentences = `${message}. ${description}`.toLowerCase().split(/[.:] /u);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(description).toContain(`https://open.work.weixin.qq.com/devtool/query?e=${errcode}`);
  });
});
