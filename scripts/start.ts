/** The main job in one command: a sandbox, an application that uses it, and a first request on the phone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { defaultSeed, type Sandbox, SandboxError, type Seed, startSandbox } from '@wecomkit/sandbox';

const agentid = 1000002;
const asker = 'wangwu';
const approvers = ['zhangsan', 'lisi'];
const wantedPort = readPort(process.env['PORT'] || '8787');

const callbackPort = await freePort();
const callbackUrl = `http://127.0.0.1:${callbackPort}/`;
const sandbox = await open(seedWithCallback(callbackUrl));
const { corps } = sandbox.secrets();
const corp = corps[0];
const application = corp?.applications.find((candidate) => candidate.agentid === agentid);
if (!corp || !application?.token || !application.encodingAESKey)
  throw new Error('The built-in seed has no approval application.');

const example = spawn(process.execPath, ['--conditions=source', 'examples/approval/main.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    WECOM_BASE_URL: sandbox.url,
    WECOM_CORPID: corp.corpid,
    WECOM_CORPSECRET: application.corpsecret,
    WECOM_AGENTID: String(agentid),
    WECOM_TOKEN: application.token,
    WECOM_ENCODING_AES_KEY: application.encodingAESKey,
    APPROVERS: approvers.join('|'),
    PORT: String(callbackPort),
  },
});
const died = once(example, 'exit').then(([code]) => {
  throw new Error(`The example stopped with code ${code} before it listened.`);
});
await Promise.race([once(example.stdout, 'data'), died]);
let isStopping = false;
died.catch(() => {
  if (!isStopping) console.error('The example stopped; the sandbox goes on. 示例已退出，沙箱仍在运行。');
});
const check = await sandbox.setCallback(agentid, {
  url: callbackUrl,
  token: application.token,
  encodingAESKey: application.encodingAESKey,
});
if (!check.saved) throw new Error(`The example's callback was refused: ${check.text.en}`);
await sandbox.say(asker, {
  conversation: `app:${agentid}`,
  msgtype: 'text',
  text: { content: '请假两天，11月30日起 Two days of leave' },
});

const phone = `${sandbox.url}/?user=${approvers[0]}&c=app:${agentid}&second=${approvers[1]}&c2=app:${agentid}`;
console.log(`
  Sandbox 沙箱   ${sandbox.url}
  Phone   手机   ${phone}

  ${asker} asked for leave; ${approvers.join(' and ')} have a card. Tap a button and watch both phones.
  Write to the application as any member to ask for something else. Ctrl-C stops.

  ${asker} 申请了请假，${approvers.join(' 和 ')} 各收到一张卡片。点一个按钮，看两部手机的变化。
  以任意成员的身份给应用发消息即可提出新的申请。按 Ctrl-C 停止。
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  isStopping = true;
  example.kill();
  await sandbox.stop();
  process.exit(0);
}

/** The built-in company that knows the example already: a reset on the page keeps the two connected. */
function seedWithCallback(url: string): Seed {
  const corps = defaultSeed.corps.map((corp) => ({
    ...corp,
    applications: corp.applications?.map((application) =>
      application.agentid === agentid && application.callback
        ? { ...application, callback: { ...application.callback, url } }
        : application,
    ),
  }));
  return { corps };
}

/** A taken port is the person's to solve: one line, not a stack. */
async function open(seed: Seed): Promise<Sandbox> {
  try {
    return await startSandbox({ port: wantedPort, seed });
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    console.error(`${error.message} For instance: PORT=8788 npm start (PORT=0: a free one)`);
    process.exit(2);
  }
}

/** A port that is none is the person's to solve too. */
function readPort(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  console.error(
    `PORT=${given} is no port: a number from 0 to 65535 is. For instance: PORT=8788 npm start (PORT=0: a free one)\n` +
      `PORT=${given} 不是端口号，应为 0 到 65535 的整数，例如 PORT=8788 npm start（PORT=0：任意空闲端口）`,
  );
  process.exit(2);
}

/** The example is told its port before it listens, so that the sandbox can call it back. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address === 'string' || address === null) throw new Error('No free port.');
  return address.port;
}
