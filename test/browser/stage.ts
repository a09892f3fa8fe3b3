import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Sandbox, type SandboxOptions, startSandbox } from '@wecomkit/sandbox';
import { createBot, createWeCom, type Bot, type WeCom } from '@wecomkit/sdk';
import { type Callback, createCallback, toNodeListener } from '@wecomkit/sdk/callback';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './find-browser.ts';

export const agentid = 1000002;
export const conversation = 'app:1000002';

/** A sandbox, an application that sends and receives, and a browser that looks at the phone. */
export interface Stage extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly wecom: WeCom;
  readonly bot: Bot;
  readonly callback: Callback;
  /** Errors that pages wrote to their console; empty at the end of every good test. */
  readonly pageErrors: readonly string[];
  open(query: string, options?: BrowserContextOptions): Promise<Page>;
}

export async function createStage(options: SandboxOptions = {}): Promise<Stage> {
  const sandbox = await startSandbox(options);
  const [browser, application] = await Promise.all([launchBrowser(), connect(sandbox)]);
  const pageErrors: string[] = [];
  return {
    sandbox,
    ...application,
    pageErrors,
    open: (query, options) => openPage(browser, `${sandbox.url}/?${query}`, pageErrors, options),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await application.close();
      await sandbox.stop();
    },
  };
}

async function connect(
  sandbox: Sandbox,
): Promise<Pick<Stage, 'wecom' | 'bot' | 'callback'> & { close(): Promise<void> }> {
  const corp = sandbox.secrets().corps[0];
  const application = corp?.applications.find((candidate) => candidate.agentid === agentid);
  if (!corp || !application?.token || !application.encodingAESKey)
    throw new Error('The seed lost its approval application.');
  const { token, encodingAESKey, corpsecret } = application;
  const { corpid } = corp;
  const callback = createCallback({ token, encodingAESKey, receiveid: corpid });
  const server = createServer(toNodeListener(callback)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await sandbox.setCallback(agentid, { url: `http://127.0.0.1:${port}/`, token, encodingAESKey });
  return {
    callback,
    wecom: createWeCom({ corpid, corpsecret, agentid, baseUrl: sandbox.url }),
    bot: createBot({ key: corp.robots[0]?.key ?? '', baseUrl: sandbox.url }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  pageErrors: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1500, height: 950 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(`${message.text()} ${message.location().url}`.trim());
  });
  await page.goto(url);
  return page;
}
