import { createCipher } from '@wecomkit/sdk/callback';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';
import { readCallbackCredential } from './callback-credential.ts';

/**
 * Tells what can be told without WeCom: whether the values have the form that the admin console gives them. Whether
 * they are the right ones shows when the callback URL is saved there.
 */
export function judgeCallbackCredential(data: ICredentialDataDecryptedObject): INodeCredentialTestResult {
  const credential = readCallbackCredential(data);
  if (!/^[A-Za-z0-9]{1,32}$/u.test(credential.token)) {
    return failed(
      'The Token has to be 1 to 32 letters and digits, as in the admin console under "Receive messages"',
    );
  }
  try {
    const cipher = createCipher(credential);
    cipher.decrypt(cipher.encrypt('check'));
    return { status: 'OK', message: formIsRight + (credential.receiveid === '' ? forBots : '') };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const formIsRight = 'Token and EncodingAESKey have the right form';
const forBots = '; without a receiver they are taken for those of a smart bot, an app needs its corp ID';

function failed(message: string): INodeCredentialTestResult {
  return { status: 'Error', message };
}
