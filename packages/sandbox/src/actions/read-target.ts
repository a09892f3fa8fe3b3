import { CallbackError } from '@wecomkit/sdk/callback';
import { makeTarget, type Target } from '../callbacks/target.ts';
import { invalid } from '../control/control-failure.ts';
import type { CallbackRequest } from '../control/types.ts';

const tokenForm = /^[A-Za-z0-9]{1,32}$/;

/** Where a receiving URL leads that is to be saved. @throws ControlFailure for what is none */
export function readTarget(
  { url, token, encodingAESKey }: CallbackRequest,
  owner: Pick<Target, 'corpid' | 'agentid' | 'aibotid'>,
): Target {
  checkAddress(url);
  if (!tokenForm.test(token)) invalid('token', 'The token has to be 1 to 32 letters and digits.');
  try {
    return makeTarget(owner, { url, token, encodingAESKey });
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    return invalid('encodingAESKey', 'The EncodingAESKey has to be 43 letters and digits.');
  }
}

function checkAddress(url: string): void {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    invalid('url', 'The URL has to begin with http:// or https://.');
  }
  if (parsed.username !== '' || parsed.password !== '')
    invalid('url', 'The URL must not carry a user or password.');
}
