import type { Texts } from './texts.ts';
import { commandTexts } from './en-commands.ts';

/** What the command says in English. */
export const en: Texts = {
  commands: commandTexts,
  program: {
    description:
      'The developer platform for WeCom (企业微信): send messages, call any operation, run a sandbox of the service.',
    version: 'print the version',
    help: 'print help',
    lang: 'language of texts; default: the locale of the environment',
    verbose: 'print each call, and the causes of errors, without secrets',
    noColor: 'no colours; NO_COLOR does the same',
    after: `Settings come from options, from a profile ("wecomkit profile add") or from the environment:
  WECOM_CORPID, WECOM_CORPSECRET, WECOM_AGENTID, WECOM_CONTACTS_SECRET, WECOM_BASE_URL, WECOM_BOT_KEY,
  for callbacks WECOM_TOKEN, WECOM_ENCODING_AES_KEY, WECOM_RECEIVEID
Options win over the environment, the environment over the current profile; --profile over both.

Exit codes:
  0  done
  1  WeCom refused, or could not be reached
  2  a mistake in the command, its input or the configuration; nothing was sent
  3  partly delivered: some recipients were not reached, or only some parts of a long text

Examples:
  $ wecomkit sandbox
  $ wecomkit send text --sandbox --touser zhangsan --content hi
  $ wecomkit help send template-card
  $ wecomkit user get zhangsan
  $ wecomkit explain 60020`,
  },
  help: {
    examples: 'Examples:',
    placeholders: { options: '[options]', command: '[command]' },
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
      connection: 'Connection:',
      messages: 'Messages:',
      operations: 'Operations of WeCom, by family:',
      tools: 'Tools:',
    },
  },
  errors: {
    prefix: 'error: ',
    seeHelp: (command: string) => `See "${command} --help".`,
    nothingSent: (operation: string) => `${operation || 'the input'}: nothing was sent.`,
    overflow: (ways: readonly string[]) => `On the command line: ${ways.join(' or ')}.`,
    page: (doc: number) => `Page: https://developer.work.weixin.qq.com/document/path/${doc}`,
    unexpected: (message: string) => `unexpected: ${message}`,
    useVerbose: 'Run it again with --verbose for the details.',
    lastAnswer: (answer: string) => `WeCom's last answer: ${answer}`,
  },
  mistakes: {
    unknownOption: (flag: string) => `there is no option ${flag}`,
    unknownCommand: (name: string) => `there is no command "${name}"`,
    missingArgument: (name: string) => `<${name}> is missing`,
    optionMissingArgument: (flags: string) => `${flags} needs a value`,
    excessArguments: (given: string) => `too many arguments: ${given}. Put texts with blanks in quotes.`,
    didYouMean: (names: string) => `Did you mean ${names}?`,
  },
  fields: {
    stop: '.',
    gap: ' ',
    comma: ', ',
    required: 'Required',
    cut: 'WeCom cuts longer text without an error',
    maxBytes: (count: number) => `At most ${count} bytes`,
    maxChars: (count: number) => `At most ${count} characters`,
    betweenChars: (min: number, max: number) => `${min} to ${max} characters`,
    maxItems: (count: number) => `At most ${count}`,
    range: (min: number, max: number) => `${min} to ${max}`,
    asJson: 'As JSON, @file or -',
  },
  sources: {
    stdinTwice: 'standard input (-) can be used once only',
    unreadable: (path: string, reason: string) => `cannot read ${path}: ${reason}`,
    reasons: {
      ENOENT: 'there is no such file',
      EACCES: 'no permission',
      EISDIR: 'it is a folder',
    },
    notJson: (where: string, reason: string) => `${where} is not valid: ${reason}`,
    notObject: 'the content must be a JSON object',
    noSecret: 'no secret came on standard input',
    givenUp: 'given up; nothing was changed',
  },
  connection: {
    sandbox: 'use the sandbox that runs on this machine, with its own credentials',
    profile: 'use this profile',
    corpid: 'company (企业 ID)',
    corpsecretStdin: "read the application's secret from standard input",
    agentid: 'application (AgentId)',
    keyStdin: "read the robot's key or webhook address from standard input",
    baseUrl: 'where to call; default: https://qyapi.weixin.qq.com',
    timeout: 'how long to wait for an answer',
    dryRun: 'show the requests, with secrets hidden, and send nothing',
    json: 'print the answer as JSON',
    contactsSecretStdin: 'read the contact-sync secret from standard input',
    asContacts: "use the contact-sync secret where the application's would do too",
    waiting: (operation: string, seconds: number, errcode: number | undefined) =>
      `${operation}: trying again in ${seconds} s${errcode === undefined ? '' : ` (${errcode})`}`,
    badUrl: (flag: string) => `${flag} must begin with http:// or https://`,
    notNumber: (flag: string) => `${flag} must be a whole number`,
    noSandbox: (url: string) => `no sandbox answers at ${url}`,
    startSandbox:
      'Start one in another terminal with "wecomkit sandbox", or name its address with --base-url.',
    noApplication: (agentid: number | undefined) =>
      agentid === undefined ? 'the sandbox has no application' : `the sandbox has no application ${agentid}`,
    noCorpid: 'which company? There is no corpid.',
    noSecret: "there is no secret (corpsecret) for the company's application",
    noKey: "there is no robot's key",
    noAgentid: 'which application? There is no agentid.',
    waysToAgentid: 'Give --agentid, set WECOM_AGENTID, or put it into the profile.',
    waysToConnect: [
      'Save a connection once: wecomkit profile add NAME',
      'or set WECOM_CORPID, WECOM_CORPSECRET and WECOM_AGENTID,',
      'or try it without an account: wecomkit sandbox, then the same command with --sandbox',
    ],
    waysToConnectContacts: [
      'Save it once: wecomkit profile add NAME --contacts',
      'or set WECOM_CONTACTS_SECRET beside WECOM_CORPID,',
      'or give --contacts-secret-stdin.',
    ],
    waysToConnectRobot: [
      'Save it once: wecomkit profile add NAME --bot',
      'or set WECOM_BOT_KEY to the key or to the whole webhook address,',
      'or try it without an account: wecomkit sandbox, then the same command with --sandbox',
    ],
  },
  config: {
    othersCanRead: (path: string) => `${path} holds secrets, and other users can read it`,
    notOurs: (path: string) => `${path} is not a configuration of wecomkit; repair or remove it`,
  },
  profile: {
    name: 'profile',
    none: 'There are no profiles yet. Add one with "wecomkit profile add NAME".',
    unknown: (name: string) => `there is no profile "${name}"`,
    known: (names: readonly string[]) => `Profiles: ${names.join(', ')}`,
    badName: 'a profile is called by letters, digits, "-", "_" and ".", at most 64',
    saved: (name: string, path: string) => `Saved "${name}" in ${path} (readable by you alone).`,
    isCurrent: (name: string) => `"${name}" is used when no other is named.`,
    removed: (name: string) => `Removed "${name}".`,
    withRobot: 'robot',
    withContacts: 'directory',
    withCallback: 'callback',
    twoSecrets: 'standard input must hold the Token and the EncodingAESKey, apart by a blank or a line end',
    nothingTyped: 'nothing was typed; nothing was changed',
    noTerminal: (flag: string) => `nobody can be asked here; give ${flag}`,
    questions: {
      corpid: 'Company (corpid):',
      agentid: 'Application (agentid):',
      corpsecret: 'Secret of the application (not shown):',
      contactsSecret: 'Secret of the contact-sync assistant (not shown):',
      token: 'Token of the callback settings (not shown):',
      encodingAESKey: 'EncodingAESKey of the callback settings (not shown):',
      botKey: 'Key or webhook address of the robot (not shown):',
    },
  },
  messages: {
    argument: {
      text: 'the text itself, or - for standard input',
      upload: 'file to upload and send',
      inline: 'picture (JPG, PNG)',
      json: 'content as JSON: a file, - for standard input, or written out',
    },
    file: 'file to upload and send',
    overflow: 'what to do with a text that is too long; default: error',
    badOverflow: (given: string) => `--overflow is error, truncate or split, not "${given}"`,
  },
  operation: {
    rows: 'rows to import: CSV whose first line names the members, JSON, or - for standard input',
    file: 'file to upload',
    input: 'the whole input as JSON: written out, @file or -; options are laid over it',
    limit: 'stop after so many rows',
    all: 'all rows, page after page; this is the default',
    noWait: 'start the job and print its id, without waiting for it',
    noWaitExport: 'start the job and print its id; needs an encoding_aeskey of your own in --input',
    columns: 'the columns of the table',
    output: 'save the file here; - for standard output; default: its own name, or standard output in a pipe',
    yes: 'do not ask before something is deleted',
    json: 'print JSON, lists that come in pages one row a line; the default in a pipe',
    noJson: 'print for people in a pipe too',
    done: 'Done.',
    confirm: 'Go on? [y/N]',
    progress: (jobid: string, percentage: number | undefined) =>
      percentage === undefined ? `${jobid}: running` : `${jobid}: ${percentage} %`,
    failedRows: (count: number) =>
      count === 1 ? '1 row was not carried out' : `${count} rows were not carried out`,
    failedJob: 'WeCom could not finish the job',
    fileExists: (path: string) => `${path} is there already; choose another name with --output`,
    request: (method: string, path: string) => `Request: ${method} ${path}`,
  },
  output: {
    hiddenColumns: (names: readonly string[]) =>
      `No room for ${names.join(', ')}: choose with --columns, or see everything with --json.`,
    noRows: 'No rows.',
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    leftOut: 'WeCom left some of them out: see the members whose names begin with "invalid" or "unlicensed".',
  },
  sent: {
    done: 'Sent.',
    updated: 'Updated.',
    recalled: 'Recalled.',
    parts: (count: number) => `Sent in ${count} parts.`,
    msgid: 'msgid',
    responseCode: 'response_code (updates the card once, for 72 hours)',
    notReached: 'Not reached:',
    members: 'members',
    departments: 'departments',
    tags: 'tags',
    unlicensed: 'members without a licence',
  },
};
