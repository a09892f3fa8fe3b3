import type {
  AiBotMode,
  AiBotView,
  ApplicationRequest,
  ApplicationView,
  CallbackCheck,
  CallbackRequest,
  ConsoleAnswer,
  ConversationView,
  Delivered,
  Directory,
  Fault,
  FaultRequest,
  FeedbackRequest,
  JournalEntry,
  LocationRequest,
  MenuRequest,
  MessageView,
  SayRequest,
  SecretsView,
  SelectedItem,
  SendCallbackRequest,
} from './control/types.ts';

/** A running sandbox. Members are named by `userid`, in the first company unless a request says another `corpid`. */
export interface Sandbox extends AsyncDisposable {
  /** The base URL for clients, without a slash at the end; the phone is there too. */
  readonly url: string;
  readonly port: number;
  /** Of the first company. */
  readonly corpid: string;
  readonly clock: SandboxClock;
  readonly faults: SandboxFaults;
  readonly journal: SandboxJournal;

  /** Corp ids, secrets, keys: what clients are configured with. */
  secrets(): SecretsView;
  directory(): Directory;

  /** Messages on a member's phone, oldest first; all conversations without `conversation` (`app:1000002`, `aibot:…`). */
  messages(userid: string, conversation?: string): readonly MessageView[];
  /** A member's conversations, the newest on top. */
  conversations(userid: string): readonly ConversationView[];
  /**
   * Waits for a message on a member's phone, there already or to come.
   * @param timeoutMs 5000 by default
   * @throws SandboxError `timeout`
   */
  waitForMessage(
    userid: string,
    fits?: (message: MessageView) => boolean,
    timeoutMs?: number,
  ): Promise<MessageView>;

  /**
   * Taps a button, a submit button or a menu entry of a card; resolves when the application answered, or did not.
   * @throws ControlFailure when it cannot be tapped
   */
  tap(userid: string, msgid: string, key: string, selected?: readonly SelectedItem[]): Promise<MessageView>;
  /** Writes into a conversation; resolves when the application, or the bot, has heard of it. @throws ControlFailure */
  say(userid: string, request: SayRequest): Promise<MessageView>;
  /**
   * Taps an entry of the application's menu, and does what it asks for: scans a code, sends pictures or a place.
   * Resolves when the application has heard of all of it. @throws ControlFailure
   */
  menu(userid: string, request: MenuRequest): Promise<void>;
  /**
   * Opens a conversation: it is read, and its application hears `enter_agent`, and `LOCATION` where it asks for that
   * and the member shares one; a bot hears `enter_chat` once a day. @throws ControlFailure
   */
  open(userid: string, conversation: string): Promise<ConversationView>;
  /**
   * The member's phone is there and may tell it (`LOCATION`, path/90240); `null`: it tells nothing any more. With an
   * `agentid` the conversation of that application is open. @throws ControlFailure
   */
  locate(userid: string, location: LocationRequest | null): Promise<void>;

  /**
   * Changes an application as an administrator does in the console. Whoever comes into its visible range, or leaves
   * it, causes `subscribe` and `unsubscribe`. @throws ControlFailure
   */
  setApplication(agentid: number, change: ApplicationRequest): ApplicationView;
  /** Judges a reply of a bot that asks for it; resolves when the bot has heard of it. @throws ControlFailure */
  feedback(userid: string, msgid: string, feedback: Omit<FeedbackRequest, 'msgid'>): Promise<MessageView>;

  /** Checks a receiving URL as WeCom does, and saves it when it passes (path/90930). @throws ControlFailure */
  setCallback(agentid: number, request: CallbackRequest): Promise<CallbackCheck>;
  removeCallback(agentid: number): void;
  /** As `setCallback`, for a bot, which is in callback mode then (path/101033). @throws ControlFailure */
  setBotCallback(aibotid: string, request: CallbackRequest): Promise<CallbackCheck>;
  removeBotCallback(aibotid: string): void;
  /** Chooses how a bot hears of messages; choosing one switches the other off. @throws ControlFailure */
  setBotMode(aibotid: string, mode: AiBotMode): AiBotView;
  /**
   * Delivers any message or event, those too that nothing in the sandbox causes, and broken ones; resolves when the
   * server has answered, or did not: the journal says which.
   * @param agentid null: to the server of the contact-sync assistant
   * @throws ControlFailure
   *
   * @example
   * await sandbox.sendCallback(1000002, { kind: 'event.close_inactive_agent' });
   */
  sendCallback(agentid: number | null, request: SendCallbackRequest): Promise<Delivered>;
  /** As `setCallback`, for the server that hears of changes of the directory (path/90970). @throws ControlFailure */
  setContactsCallback(request: CallbackRequest): Promise<CallbackCheck>;
  /**
   * Does as an administrator what a call of the directory does: `console('user/update', { userid, … })`. That is told
   * to the contact-sync assistant's server, unlike what its own secret does. @throws ControlFailure
   */
  console(path: string, input?: Readonly<Record<string, unknown>>): ConsoleAnswer;
  /** The member opens WeCom: whoever was invited becomes active. @throws ControlFailure */
  logIn(userid: string): void;
  /** Cuts the long connection of a bot, as a network does that fails. @throws ControlFailure when it has none */
  disconnectBot(aibotid: string): void;
  /** Resolves when no callback is under way any more. */
  settled(): Promise<void>;

  /** Everything back to the seed: state, clock, faults and journal. */
  reset(): void;
  /** Ends all connections, writes what is to be kept, and frees the port. */
  stop(): Promise<void>;
}

/** Milliseconds since 1970. */
export interface SandboxClock {
  readonly now: () => number;
  /** How far the sandbox is ahead of the machine. */
  readonly offsetMs: () => number;
  /** Moves on: tokens, codes and files age. */
  readonly advance: (ms: number) => void;
  readonly set: (now: number) => void;
  readonly reset: () => void;
}

export interface SandboxFaults {
  readonly add: (fault: FaultRequest) => Fault;
  readonly list: () => readonly Fault[];
  readonly remove: (id: number) => boolean;
  readonly clear: () => void;
}

export interface SandboxJournal {
  /** Oldest first, details included, secrets in clear. */
  readonly entries: () => readonly JournalEntry[];
  readonly get: (id: number) => JournalEntry | undefined;
  /**
   * Waits for an entry that is over and fits, there already or to come.
   * @param timeoutMs 5000 by default
   * @throws SandboxError `timeout`
   */
  readonly wait: (fits: (entry: JournalEntry) => boolean, timeoutMs?: number) => Promise<JournalEntry>;
  readonly clear: () => void;
}
