import type {
  ICredentialsDecrypted,
  ICredentialTestFunctions,
  INodeCredentialTestResult,
} from 'n8n-workflow';

/** The test of a callback credential, loaded when it is made. */
export async function testCallbackCredential(
  this: ICredentialTestFunctions,
  { data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
  const { judgeCallbackCredential } = await import('./judge-callback-credential.ts');
  return judgeCallbackCredential(data ?? {});
}
