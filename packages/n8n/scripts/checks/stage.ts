import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '@wecomkit/sandbox';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';
import type { N8nHost } from '../n8n-host.ts';
import { packageFolder } from '../pack.ts';
import type { CallbackValues } from './deliver.ts';

/** What every check plays on. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly n8n: N8nHost;
}

/** One thing that must be so, told as a sentence. */
export interface Check {
  readonly title: string;
  readonly run: (stage: Stage) => Promise<void>;
}

interface WorkflowNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly position: readonly number[];
  readonly webhookId?: string;
  readonly credentials?: object;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly WorkflowNode[];
  readonly connections: object;
  readonly settings: object;
}

export const exampleNames = [
  'alert-to-robot',
  'approval',
  'welcome-new-member',
  'department-sync',
  'vote-card',
  'ai-agent-with-review',
] as const;

export async function readExample(name: (typeof exampleNames)[number]): Promise<Workflow> {
  return JSON.parse(await readFile(join(packageFolder, 'examples', `${name}.json`), 'utf8'));
}

export function postJson(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The callback settings of the approval application. */
export function callbackValues(sandbox: Sandbox): CallbackValues {
  const { token, encodingAESKey, receiveid } = sandboxCredentials(sandbox)['weComCallbackApi'] ?? {};
  return { token: String(token), encodingAESKey: String(encodingAESKey), receiveid: String(receiveid) };
}

/** A smart bot's, which has no receiver. */
export const botValues: CallbackValues = {
  token: 'BotToken',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receiveid: '',
};

/** Credentials under the ids that the examples name. */
export function storedCredentials(sandbox: Sandbox, modelUrl: string): readonly object[] {
  const application = sandboxCredentials(sandbox);
  const contacts = sandboxCredentials(sandbox, 'contacts');
  const stored = (id: string, name: string, type: string, data: object | undefined): object => ({
    id,
    name,
    type,
    data,
  });
  return [
    stored('wecom-api', 'WeCom', 'weComApi', application['weComApi']),
    stored('wecom-contacts', 'WeCom Contacts', 'weComApi', contacts['weComApi']),
    stored('wecom-robot', 'WeCom Robot', 'weComRobotApi', application['weComRobotApi']),
    stored('wecom-callback', 'WeCom Callback', 'weComCallbackApi', application['weComCallbackApi']),
    stored('wecom-bot', 'WeCom Bot', 'weComCallbackApi', botValues),
    stored('openai', 'OpenAI', 'openAiApi', { apiKey: 'none', url: modelUrl }),
  ];
}

/** Where a WeCom Trigger of a workflow listens. */
export function triggerPath({ nodes }: Workflow): string {
  const trigger = nodes.find(({ type }) => type.endsWith('weComTrigger'));
  if (trigger?.webhookId === undefined) throw new Error('The workflow has no WeCom Trigger.');
  return `/webhook/${trigger.webhookId}/wecom`;
}

/** Saves the URL of a trigger as the application's callback, which checks it as WeCom does. */
export async function connectTrigger({ sandbox, n8n }: Stage, workflow: Workflow): Promise<string> {
  const { token, encodingAESKey } = callbackValues(sandbox);
  const url = n8n.url + triggerPath(workflow);
  const { result } = await sandbox.setCallback(1000002, { url, token, encodingAESKey });
  return result;
}
