/** What `listen` and `replay` say: options, and the lines that come while they run. */
export interface ListenTexts {
  readonly summary: string;
  readonly replaySummary: string;
  readonly options: {
    readonly port: (standard: number) => string;
    readonly host: string;
    readonly publicUrl: string;
    readonly forward: string;
    readonly history: string;
    readonly json: string;
    readonly sandbox: (standard: string) => string;
    readonly agentid: string;
    readonly aibotid: string;
    readonly contacts: string;
    readonly token: string;
    readonly encodingAESKey: string;
    readonly receiveid: string;
    readonly forwardToken: string;
    readonly forwardEncodingAESKey: string;
    readonly forwardReceiveid: string;
    readonly numbers: string;
    readonly replayHistory: string;
    readonly replayForward: string;
    readonly asNew: string;
  };
  readonly after: string;
  readonly mistakes: {
    readonly noSecrets: string;
    readonly waysToSecrets: readonly string[];
    readonly noReceiveid: string;
    readonly waysToReceiveid: string;
    readonly badUrl: (flag: string) => string;
    readonly needed: (flag: string) => string;
    readonly oneSeat: (flags: readonly string[]) => string;
    readonly noBot: (aibotid: string) => string;
    readonly sandboxOnly: (flag: string) => string;
    readonly notWithSandbox: (flag: string) => string;
    readonly startSandbox: string;
    readonly noCorp: (corpid: string) => string;
    readonly portTaken: (port: number, host: string) => string;
    readonly otherPort: string;
    readonly cannotListen: (host: string, reason: string) => string;
    readonly notSaved: (url: string, why: string) => string;
    readonly notNumber: (given: string) => string;
    readonly noDelivery: (number: number) => string;
    readonly kept: (first: number, last: number) => string;
    readonly nothingKept: string;
    readonly historyIsOpen: (path: string) => string;
    readonly notHistory: (path: string) => string;
  };
  readonly ready: {
    readonly receiving: string;
    readonly application: (agentid: number, name: string, sandbox: string) => string;
    readonly bot: (aibotid: string, name: string, sandbox: string) => string;
    readonly contacts: (sandbox: string) => string;
    readonly forwarding: (url: string) => string;
    readonly historyAt: (path: string) => string;
    readonly tunnel: (url: string) => string;
    readonly keys: string;
    readonly howToStop: string;
  };
  readonly check: {
    readonly passed: string;
    readonly slow: (durationMs: number) => string;
    readonly failed: string;
  };
  readonly event: {
    readonly urlCheck: string;
    readonly refused: (method: string) => string;
    readonly refusals: { readonly method: string; readonly body: string };
    readonly repeats: (number: number) => string;
    readonly replayed: (number: number) => string;
    readonly empty: string;
    readonly late: (seconds: number) => string;
    readonly tooLate: string;
    readonly notPassedOn: string;
    readonly repetition: (way: string) => string;
    readonly mediaFailed: (reason: string) => string;
    readonly replyDropped: string;
    readonly replyReasons: {
      readonly body: string;
      readonly signature: string;
      readonly receiveid: string;
      readonly key: string;
    };
  };
  readonly seat: { readonly gone: string; readonly again: string; readonly lost: string };
  readonly failure: {
    /** Between two sentences. */
    readonly gap: string;
    readonly timeout: (url: string, seconds: number) => string;
    readonly againWith: (number: number) => string;
    readonly keys: string;
  };
  readonly keys: {
    readonly again: string;
    readonly asNew: string;
    readonly list: string;
    readonly quit: string;
    readonly unknown: (given: string) => string;
    readonly nothing: string;
    readonly noForward: string;
  };
  readonly end: {
    readonly restored: (url: string) => string;
    readonly removed: string;
    readonly changed: string;
    readonly notRestored: (url: string, why: string) => string;
    readonly sandboxGone: string;
    readonly stopped: string;
  };
}
