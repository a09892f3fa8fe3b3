import type { CallbackCredentials } from '@wecomkit/sdk/callback';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The values of the callback settings, as pasted: blanks around them are nobody's intention. */
export function readCallbackCredential(data: ICredentialDataDecryptedObject): CallbackCredentials {
  const text = (name: string): string => String(data[name] ?? '').trim();
  return { token: text('token'), encodingAESKey: text('encodingAESKey'), receiveid: text('receiveid') };
}
