import type { Explanation } from '@wecomkit/sdk/advice';
import type { FamilyName } from '../operations/families.ts';
import type { ListenTexts } from './listen-texts.ts';

/** How many cases came to what. */
export interface ConformanceCounts {
  readonly same: number;
  readonly different: number;
  readonly unjudged: number;
  /** Not run, as the caller does not have what they need. */
  readonly leftOut: number;
}

/** What is said about the commands: summaries, arguments, options, and their own mistakes. */
export interface CommandTexts {
  readonly kinds: Readonly<Record<string, string>>;
  readonly families: Readonly<Record<FamilyName, string>>;
  readonly operations: {
    readonly summary: string;
    readonly words: string;
  };
  readonly explain: {
    readonly summary: string;
    readonly argument: string;
    readonly notCode: (given: string) => string;
    readonly unknown: (given: string) => string;
    readonly retryable: Readonly<Record<Explanation['retryable'], string>>;
  };
  readonly conformance: {
    readonly summary: string;
    readonly touser: string;
    readonly all: string;
    readonly outcome: (counts: ConformanceCounts) => string;
  };
  readonly completion: {
    readonly summary: string;
    readonly argument: string;
    readonly unknown: (given: string) => string;
  };
  readonly sandbox: {
    readonly summary: string;
    readonly port: (standard: number) => string;
    readonly host: string;
    readonly seed: string;
    readonly data: string;
    readonly limits: string;
    readonly fastLimits: string;
    readonly phone: string;
    readonly baseUrl: string;
    readonly tryIt: string;
    readonly howToStop: string;
    readonly stopped: string;
    /** By the code of the sandbox's error; its own message where there is none. */
    readonly failures: Readonly<Record<string, string>>;
  };
  readonly listen: ListenTexts;
  readonly send: {
    readonly summary: string;
  };
  readonly bot: {
    readonly summary: string;
  };
  readonly recall: {
    readonly summary: string;
    readonly argument: string;
  };
  readonly updateCard: {
    readonly summary: string;
  };
  readonly upload: {
    readonly summary: string;
    readonly argument: string;
    readonly type: string;
    readonly permanent: string;
    readonly badType: (given: string) => string;
  };
  readonly call: {
    readonly summary: string;
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly json: string;
    readonly form: string;
    readonly output: string;
    readonly saved: (name: string, bytes: number) => string;
    readonly oneBody: string;
    readonly badPair: (flag: string) => string;
    readonly badMethod: (given: string) => string;
    readonly badPath: string;
  };
  readonly profile: {
    readonly summary: string;
    readonly add: string;
    readonly list: string;
    readonly show: string;
    readonly use: string;
    readonly remove: string;
    readonly name: string;
    readonly corpid: string;
    readonly agentid: string;
    readonly baseUrl: string;
    readonly corpsecretStdin: string;
    readonly bot: string;
    readonly botKeyStdin: string;
    readonly contacts: string;
    readonly contactsSecretStdin: string;
    readonly callback: string;
    readonly callbackStdin: string;
    readonly receiveid: string;
  };
}
