import type { ListenTexts } from './listen-texts.ts';

/** What `listen` and `replay` say in English. */
export const listenTexts: ListenTexts = {
  summary: 'receive callbacks here: print them, forward them, send them again by number',
  replaySummary: 'send deliveries from a history of "listen" to an application again',
  options: {
    port: (standard) =>
      `port to listen on, 0 = any free one; default: ${standard}, with --sandbox any free one`,
    host: 'address to listen on; default: 127.0.0.1',
    publicUrl: 'the address under which WeCom reaches this one, as that of a tunnel',
    forward: 'pass every delivery on to this URL, encrypted anew, and its answer back to WeCom',
    history: 'keep deliveries in this file, one JSON a line, decrypted as they came; readable by you alone',
    json: 'print one JSON object a line: every delivery, answer and refusal',
    sandbox: (standard) =>
      `be the callback URL of an application of a sandbox while this runs; default: ${standard}`,
    agentid: 'application of the sandbox; default: the first one',
    aibotid: 'AI bot (智能机器人) of the sandbox, in callback mode meanwhile, instead of an application',
    contacts: 'hear of changes of the directory, instead of an application',
    token: 'Token of the callback settings; WECOM_TOKEN or a profile keep it out of the list of processes',
    encodingAESKey:
      'EncodingAESKey of the callback settings; WECOM_ENCODING_AES_KEY or a profile do the same',
    receiveid: 'corpid for own applications (the default), suiteid for suites, "" for AI bots',
    forwardToken: "the application's Token, where it is another one; or WECOM_FORWARD_TOKEN",
    forwardEncodingAESKey:
      "the application's EncodingAESKey, where it is another one; or WECOM_FORWARD_ENCODING_AES_KEY",
    forwardReceiveid: "the application's receiver id, where it is another one",
    numbers: 'numbers of the deliveries, as listen printed them',
    replayHistory: 'file that "listen --history" wrote',
    replayForward: 'URL of the application',
    asNew: 'with a message id and a time of their own, for applications that drop what they have seen',
  },
  after: `An application that answers within 4.5 s answers WeCom; a reply is decrypted, shown and encrypted anew.
One that is late or not there leaves WeCom an empty 200, and the delivery can be sent again.
For an application with a key of its own, files sent to an AI bot are fetched and encrypted anew here, at --host.

While it runs at a terminal: a number and Enter sends that delivery again, "3 new" as a new one,
l lists, q quits, ? helps. --verbose shows all of it.
The Token, the EncodingAESKey, response codes and response URLs are never printed.`,
  mistakes: {
    noSecrets: 'there is no Token and EncodingAESKey of the callback settings',
    waysToSecrets: [
      'Save them once: wecomkit profile add NAME --callback',
      'or set WECOM_TOKEN and WECOM_ENCODING_AES_KEY,',
      'or try it without an account: wecomkit sandbox, then the same command with --sandbox',
    ],
    noReceiveid: 'who is meant by the deliveries? There is no receiveid.',
    waysToReceiveid: 'Give --receiveid (the corpid; "" for AI bots), or set WECOM_CORPID.',
    badUrl: (flag) => `${flag} must be an address that begins with http:// or https://`,
    needed: (flag) => `${flag} is needed`,
    oneSeat: (flags) => `${flags.join(' and ')} cannot be used together`,
    noBot: (aibotid) => `the sandbox has no AI bot ${aibotid}`,
    sandboxOnly: (flag) => `${flag} says something only together with --sandbox`,
    notWithSandbox: (flag) => `${flag} is not for --sandbox: the sandbox has its own`,
    startSandbox:
      'Start one in another terminal with "wecomkit sandbox", or name its address: --sandbox http://…',
    noCorp: (corpid) => `the sandbox has no company ${corpid}`,
    portTaken: (port, host) => `port ${port} on ${host} is taken`,
    otherPort: 'Choose another one with --port; --port 0 takes any free one.',
    cannotListen: (host, reason) => `cannot listen on ${host} (${reason}); see --host and --port`,
    notSaved: (url, why) => `the sandbox did not save ${url}: ${why}`,
    notNumber: (given) => `"${given}" is not the number of a delivery`,
    noDelivery: (number) => `there is no delivery #${number}`,
    kept: (first, last) => `Kept are #${first} to #${last}.`,
    nothingKept: 'Nothing is kept yet.',
    historyIsOpen: (path) => `${path} holds what members wrote, and other users can read it`,
    notHistory: (path) => `${path} is no history of "wecomkit listen"`,
  },
  ready: {
    receiving: 'Receiving at',
    application: (agentid, name, sandbox) =>
      `Callback URL of application ${agentid} (${name}) at ${sandbox}.`,
    bot: (aibotid, name, sandbox) => `Callback URL of the AI bot ${aibotid} (${name}) at ${sandbox}.`,
    contacts: (sandbox) => `Callback URL of the contact-sync assistant at ${sandbox}.`,
    forwarding: (url) => `Forwarding to ${url}`,
    historyAt: (path) => `History in ${path}`,
    tunnel: (url) =>
      `From the internet through a tunnel, for instance "cloudflared tunnel --url ${url}": its https address is the URL for the admin console.`,
    keys: 'A number and Enter sends a delivery again; l lists, ? helps, q or Ctrl-C stops.',
    howToStop: 'Ctrl-C stops.',
  },
  check: {
    passed: 'its URL check passed',
    slow: (durationMs) => `its URL check passed in ${durationMs} ms, but WeCom waits for 1 s only`,
    failed: 'Its URL check failed:',
  },
  event: {
    urlCheck: 'URL check passed',
    refused: (method) => `${method} refused`,
    refusals: {
      method: 'WeCom sends GET for the URL check and POST for deliveries.',
      body: 'The body is not the envelope that WeCom sends.',
    },
    repeats: (number) => `same as #${number}`,
    replayed: (number) => `#${number} again`,
    empty: 'no reply',
    late: (seconds) => `not answered within ${seconds} s: WeCom gets an empty 200`,
    tooLate: 'too late for WeCom',
    notPassedOn: 'the reply stays here: nobody waits for it',
    repetition: (way) => `applications drop repetitions; "${way}" sends it as a new one`,
    mediaFailed: (reason) =>
      `A file could not be passed on to the application (${reason}); its address works for five minutes.`,
    replyDropped: 'The reply cannot be read, WeCom gets an empty 200:',
    replyReasons: {
      body: 'The body is neither empty nor an encrypted reply.',
      signature: 'Its signature does not fit. Is it made with the same Token?',
      receiveid: 'It is sealed for another receiver. Is the receiveid (corpid) the same?',
      key: 'It cannot be decrypted. Is it encrypted with the same EncodingAESKey?',
    },
  },
  seat: {
    gone: 'The sandbox does not answer any more; waiting for it.',
    again: 'The sandbox was reset or started anew; this is its callback URL again.',
    lost: 'Another callback URL was saved at the sandbox: nothing comes here any more.',
  },
  failure: {
    gap: ' ',
    timeout: (url, seconds) => `${url} did not answer within ${seconds} s.`,
    againWith: (number) => `It is kept: send it again with ${number} and Enter.`,
    keys: 'Its own can be given with --forward-token, --forward-encoding-aes-key, --forward-receiveid.',
  },
  keys: {
    again: 'send delivery #3 again, as WeCom repeats one',
    asNew: 'send it as a new one, with a message id and a time of its own',
    list: 'list the last deliveries',
    quit: 'quit',
    unknown: (given) => `"${given}"? A number sends a delivery again; ? helps.`,
    nothing: 'No deliveries yet.',
    noForward: 'There is no --forward to send it to.',
  },
  end: {
    restored: (url) => `The sandbox calls ${url} again, as before.`,
    removed: 'The sandbox has no callback URL there any more, as before.',
    changed: 'The callback URL at the sandbox was changed meanwhile, and stays so.',
    notRestored: (url, why) =>
      `${url}, which was the callback URL before, does not pass the check now, so none is set. ${why}`,
    sandboxGone: 'The sandbox does not answer any more; its callback URL may still be this one.',
    stopped: 'Stopped.',
  },
};
