import { WeComError } from '@wecomkit/sdk/errors';

/** Why a sandbox cannot be started, or cannot do what a test asks of it. */
export type SandboxErrorCode =
  /** The port is taken. */
  | 'address-in-use'
  /** The address cannot be listened on. */
  | 'address'
  /** Another sandbox has the data folder. */
  | 'data-locked'
  /** What is in the data folder was not written by a sandbox, or is damaged. */
  | 'data-corrupt'
  /** The data folder cannot be read or written. */
  | 'data-folder'
  /** What was waited for did not happen. */
  | 'timeout';

export class SandboxError extends WeComError {
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
