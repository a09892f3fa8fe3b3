import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWeCom } from '@wecomkit/sdk';
import { count, type Row } from './measure.ts';

const messages = 100_000;
const concurrency = 32;

/** Requests per second of the sandbox, and what 100,000 messages weigh in its memory. */
export async function sandboxLoad(): Promise<Row[]> {
  const child = fork(new URL('sandbox-process.ts', import.meta.url), {
    execArgv: ['--conditions=source', '--expose-gc'],
  });
  const [ready] = await once(child, 'message');
  const { url, corpid, corpsecret, agentid, userids, memory: before } = ready;
  const wecom = createWeCom({ corpid, corpsecret, agentid, baseUrl: url });
  let sent = 0;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    while (sent < messages) {
      const touser = userids[sent % userids.length];
      sent += 1;
      await wecom.message.sendText({ touser, text: { content: `Message ${sent}: the build is green.` } });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const seconds = (performance.now() - started) / 1000;
  child.send('memory');
  const [after] = await once(child, 'message');
  child.disconnect();
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  return [
    { what: 'Sandbox, `message/send` from one client', value: `${count(messages / seconds)}/s` },
    {
      what: `Sandbox memory (RSS) after ${count(messages)} messages`,
      value: megabytes(after.rss),
      beside: `at the start ${megabytes(before.rss)}`,
    },
  ];
}
