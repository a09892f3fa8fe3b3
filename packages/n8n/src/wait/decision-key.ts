import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CallbackCredentials } from '@wecomkit/sdk/callback';

/** What a button of an approval card stands for. */
export interface Decision {
  readonly executionId: string;
  readonly nodeId: string;
  /** Index of the option. */
  readonly option: number;
  /** n8n's own signature of the address that resumes the execution. */
  readonly resumeSignature: string;
}

const start = 'wk1';
const form = /^wk1\.([\w-]{1,64})\.([\w-]{1,64})\.(\d{1,2})\.([\w-]{1,128})\.([\w-]{22})$/u;

/** The key of a button: about 140 bytes of the 1024 that WeCom takes (path/90236). */
export function decisionKey(decision: Decision, credentials: CallbackCredentials): string {
  const { executionId, nodeId, option, resumeSignature } = decision;
  const said = [start, executionId, nodeId, option, resumeSignature].join('.');
  return `${said}.${seal(said, credentials)}`;
}

/** Whether a key of a tapped button is one of ours, whoever signed it. */
export function isDecisionKey(key: string): boolean {
  return form.test(key);
}

/** What a key stands for; undefined when this node did not make it with these credentials. */
export function readDecisionKey(key: string, credentials: CallbackCredentials): Decision | undefined {
  const [, executionId = '', nodeId = '', option = '', resumeSignature = '', mac = ''] = form.exec(key) ?? [];
  const expected = seal([start, executionId, nodeId, option, resumeSignature].join('.'), credentials);
  if (!isSame(mac, expected)) return undefined;
  return { executionId, nodeId, option: Number(option), resumeSignature };
}

/** 16 bytes as Base64. The callback's credentials are the secret that both nodes have. */
export function seal(text: string, { token, encodingAESKey, receiveid }: CallbackCredentials): string {
  const secret = `wecomkit decision\n${receiveid}\n${token}\n${encodingAESKey}`;
  return createHmac('sha256', secret).update(text).digest().subarray(0, 16).toString('base64url');
}

export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
