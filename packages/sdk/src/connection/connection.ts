import type { Operation } from '../operation.ts';
import { type Credentials, findCredential, type HeldKind } from './credentials.ts';

/** What the credentials of a client can do. Holds no secret. */
export interface Connection {
  /** Which credentials there are. */
  readonly kinds: readonly HeldKind[];
  /** Whether an operation can be called with one of them. WeCom may still refuse it for other reasons. */
  can(operation: Operation): boolean;
  /**
   * Names the application, or the robot, for what is kept about it: the same in every process, different for every
   * application and base address, and without a secret.
   */
  id(): Promise<string>;
}

export function createConnection(held: Credentials<unknown>, id: () => Promise<string>): Connection {
  const kinds = (['application', 'contacts', 'robot'] as const).filter((kind) => held[kind] !== undefined);
  const can = ({ credential }: Operation): boolean =>
    credential === 'none' || findCredential(credential, held, undefined) !== undefined;
  return { kinds, can, id };
}
