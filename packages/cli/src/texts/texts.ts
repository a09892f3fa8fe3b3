import type { CommandTexts } from './command-texts.ts';

/** Everything the command says, in one language. */
export interface Texts {
  readonly commands: CommandTexts;
  readonly program: {
    readonly description: string;
    readonly version: string;
    readonly help: string;
    readonly lang: string;
    readonly verbose: string;
    readonly noColor: string;
    readonly after: string;
  };
  readonly help: {
    readonly examples: string;
    readonly placeholders: { readonly options: string; readonly command: string };
    readonly titles: {
      readonly 'Usage:': string;
      readonly 'Arguments:': string;
      readonly 'Options:': string;
      readonly 'Global Options:': string;
      readonly 'Commands:': string;
      readonly connection: string;
      readonly messages: string;
      readonly operations: string;
      readonly tools: string;
    };
  };
  readonly errors: {
    readonly prefix: string;
    readonly seeHelp: (command: string) => string;
    readonly nothingSent: (operation: string) => string;
    readonly overflow: (ways: readonly string[]) => string;
    readonly page: (doc: number) => string;
    readonly unexpected: (message: string) => string;
    readonly useVerbose: string;
    readonly lastAnswer: (answer: string) => string;
  };
  readonly mistakes: {
    readonly unknownOption: (flag: string) => string;
    readonly unknownCommand: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly optionMissingArgument: (flags: string) => string;
    readonly excessArguments: (given: string) => string;
    readonly didYouMean: (names: string) => string;
  };
  readonly fields: {
    readonly stop: string;
    readonly gap: string;
    readonly comma: string;
    readonly required: string;
    readonly cut: string;
    readonly maxBytes: (count: number) => string;
    readonly maxChars: (count: number) => string;
    readonly betweenChars: (min: number, max: number) => string;
    readonly maxItems: (count: number) => string;
    readonly range: (min: number, max: number) => string;
    readonly asJson: string;
  };
  readonly sources: {
    readonly stdinTwice: string;
    readonly unreadable: (path: string, reason: string) => string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly notJson: (where: string, reason: string) => string;
    readonly notObject: string;
    readonly noSecret: string;
    readonly givenUp: string;
  };
  readonly connection: {
    readonly sandbox: string;
    readonly profile: string;
    readonly corpid: string;
    readonly corpsecretStdin: string;
    readonly agentid: string;
    readonly keyStdin: string;
    readonly baseUrl: string;
    readonly timeout: string;
    readonly dryRun: string;
    readonly json: string;
    readonly contactsSecretStdin: string;
    readonly asContacts: string;
    readonly waiting: (operation: string, seconds: number, errcode: number | undefined) => string;
    readonly badUrl: (flag: string) => string;
    readonly notNumber: (flag: string) => string;
    readonly noSandbox: (url: string) => string;
    readonly startSandbox: string;
    readonly noApplication: (agentid: number | undefined) => string;
    readonly noCorpid: string;
    readonly noSecret: string;
    readonly noKey: string;
    readonly noAgentid: string;
    readonly waysToAgentid: string;
    readonly waysToConnect: readonly string[];
    readonly waysToConnectRobot: readonly string[];
    readonly waysToConnectContacts: readonly string[];
  };
  readonly config: {
    readonly othersCanRead: (path: string) => string;
    readonly notOurs: (path: string) => string;
  };
  readonly profile: {
    readonly name: string;
    readonly none: string;
    readonly unknown: (name: string) => string;
    readonly known: (names: readonly string[]) => string;
    readonly badName: string;
    readonly saved: (name: string, path: string) => string;
    readonly isCurrent: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly withRobot: string;
    readonly withContacts: string;
    readonly withCallback: string;
    readonly twoSecrets: string;
    readonly nothingTyped: string;
    readonly noTerminal: (flag: string) => string;
    readonly questions: {
      readonly corpid: string;
      readonly agentid: string;
      readonly corpsecret: string;
      readonly contactsSecret: string;
      readonly botKey: string;
      readonly token: string;
      readonly encodingAESKey: string;
    };
  };
  readonly messages: {
    readonly argument: {
      readonly text: string;
      readonly upload: string;
      readonly inline: string;
      readonly json: string;
    };
    readonly file: string;
    readonly overflow: string;
    readonly badOverflow: (given: string) => string;
  };
  /** Of the commands that are made from the declarations. */
  readonly operation: {
    readonly rows: string;
    readonly file: string;
    readonly input: string;
    readonly limit: string;
    readonly all: string;
    readonly noWait: string;
    readonly noWaitExport: string;
    readonly columns: string;
    readonly output: string;
    readonly yes: string;
    readonly json: string;
    readonly noJson: string;
    readonly done: string;
    readonly confirm: string;
    readonly progress: (jobid: string, percentage: number | undefined) => string;
    readonly failedRows: (count: number) => string;
    readonly failedJob: string;
    readonly fileExists: (path: string) => string;
    readonly request: (method: string, path: string) => string;
  };
  readonly output: {
    readonly hiddenColumns: (names: readonly string[]) => string;
    readonly noRows: string;
    readonly rows: (count: number) => string;
    readonly leftOut: string;
  };
  readonly sent: {
    readonly done: string;
    readonly updated: string;
    readonly recalled: string;
    readonly parts: (count: number) => string;
    readonly msgid: string;
    readonly responseCode: string;
    readonly notReached: string;
    readonly members: string;
    readonly departments: string;
    readonly tags: string;
    readonly unlicensed: string;
  };
}
