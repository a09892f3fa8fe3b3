import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startSandbox } from '@wecomkit/sandbox';
import { expect, it } from 'vitest';
import { launchBrowser } from './find-browser.ts';

const agentid = 1000002;
const conversation = `app:${agentid}`;

it('the example runs: a request, a card on two phones, a tap, the decision everywhere', async () => {
  await using sandbox = await startSandbox();
  await using example = await startExample(sandbox.secrets(), sandbox.url);
  const { token, encodingAESKey } = example;
  await sandbox.setCallback(agentid, { url: example.url, token, encodingAESKey });
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  const query = `user=zhangsan&c=${conversation}&second=lisi&c2=${conversation}&lang=en`;
  await page.goto(`${sandbox.url}/?${query}`);

  await sandbox.say('wangwu', {
    conversation,
    msgtype: 'text',
    text: { content: '出差三天 Three days of travel' },
  });

  const first = page.getByRole('region', { name: /张三/u });
  const second = page.getByRole('region', { name: /李四/u });
  await first.getByRole('button', { name: /同意/u }).click();
  for (const phone of [first, second]) {
    await phone.getByRole('article').getByText('已同意 Approved').first().waitFor();
    await phone.getByRole('article').getByText('zhangsan').waitFor();
    expect(await phone.getByRole('button', { name: /驳回/u }).count()).toBe(0);
  }
  const told = await sandbox.waitForMessage('wangwu', ({ own, msgtype }) => !own && msgtype === 'text');
  expect(told.content).toMatchObject({ content: expect.stringContaining('已同意 Approved') });
});

interface Example extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
  readonly encodingAESKey: string;
}

async function startExample(
  { corps }: ReturnType<Awaited<ReturnType<typeof startSandbox>>['secrets']>,
  baseUrl: string,
): Promise<Example> {
  const corp = corps[0];
  const application = corp?.applications.find((candidate) => candidate.agentid === agentid);
  if (!corp || !application?.token || !application.encodingAESKey)
    throw new Error('The seed lost its approval application.');
  const port = await freePort();
  const child = spawn(process.execPath, ['--conditions=source', 'examples/approval/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      WECOM_BASE_URL: baseUrl,
      WECOM_CORPID: corp.corpid,
      WECOM_CORPSECRET: application.corpsecret,
      WECOM_AGENTID: String(agentid),
      WECOM_TOKEN: application.token,
      WECOM_ENCODING_AES_KEY: application.encodingAESKey,
      APPROVERS: 'zhangsan|lisi',
      PORT: String(port),
    },
  });
  await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${port}/`,
    token: application.token,
    encodingAESKey: application.encodingAESKey,
    async [Symbol.asyncDispose]() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
