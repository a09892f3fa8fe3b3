import type { IAllExecuteFunctions } from 'n8n-workflow';
import { baseUrlOf } from '../credentials/base-url.ts';
import { readRobotAddress } from '../credentials/robot-address.ts';

/** The credential types of this package. */
export const credentialTypes = {
  api: 'weComApi',
  robot: 'weComRobotApi',
  callback: 'weComCallbackApi',
} as const;

/** Where calls go, and what the credential gives to them beside the token or the key, which n8n adds itself. */
export interface Connection {
  readonly context: IAllExecuteFunctions;
  readonly credentialType: 'weComApi' | 'weComRobotApi';
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** What is filled in where the input leaves it out. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** @throws NodeOperationError when the node has no such credential */
export async function connect(
  context: IAllExecuteFunctions,
  credentialType: Connection['credentialType'],
): Promise<Connection> {
  const credential = await context.getCredentials(credentialType);
  if (credentialType === credentialTypes.robot) {
    const { baseUrl } = readRobotAddress(String(credential['key'] ?? ''), credential['baseUrl']);
    // The check wants a key; the real one is added by the credential on the way out.
    return { context, credentialType, baseUrl, defaults: { key: 'added by the credential' } };
  }
  const agentid = Number(credential['agentid']);
  return {
    context,
    credentialType,
    baseUrl: baseUrlOf(credential['baseUrl']),
    defaults: agentid > 0 ? { agentid } : {},
  };
}
