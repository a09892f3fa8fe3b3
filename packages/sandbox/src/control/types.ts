/**
 * What the control interface under `/_sandbox/` says and takes: the contract between the sandbox, its phone and tests.
 * Times are milliseconds since 1970 by the sandbox's own clock, unless a name says otherwise.
 */

/** Who has what: everything that a switcher, a details page and a directory show. `GET /_sandbox/directory?members=200` lists so many members of each company at most, all of them without `members`. */
export interface Directory {
  readonly corps: readonly CorpView[];
}

export interface CorpView {
  readonly corpid: string;
  readonly name: string;
  readonly departments: readonly DepartmentView[];
  /** In the order in which they were added; as many as were asked for. */
  readonly members: readonly MemberView[];
  /** How many there are. */
  readonly member_count: number;
  readonly tags: readonly TagView[];
  readonly applications: readonly ApplicationView[];
  readonly robots: readonly RobotView[];
  readonly aibots: readonly AiBotView[];
  readonly chats: readonly ChatView[];
  /** Where the contact-sync assistant hears of changes; absent where no URL is saved. */
  readonly contacts_callback?: CallbackView | undefined;
}

export interface DepartmentView {
  readonly id: number;
  readonly name: string;
  readonly name_en: string;
  readonly parentid: number;
  readonly order: number;
  /** Members of the department and of those below it, each once. */
  readonly member_count: number;
}

/** `GET /_sandbox/corps/{corpid}/members?department=&tag=&userids=&q=&offset=&limit=`: those that fit, a page at a time. */
export interface MembersPage {
  readonly members: readonly MemberView[];
  /** How many fit. */
  readonly total: number;
  /** There are others after these: ask with `offset` = how many you have. */
  readonly more: boolean;
}

export interface MemberView {
  readonly userid: string;
  readonly name: string;
  readonly alias: string;
  readonly position: string;
  readonly department: readonly number[];
  readonly main_department: number;
  readonly mobile: string;
  readonly email: string;
  /** '1' male, '2' female, '0' unknown, as on the wire. */
  readonly gender: string;
  /** A picture's address, or empty: then the phone draws initials. */
  readonly avatar: string;
  /** 1 active, 2 disabled, 4 not active, 5 left. */
  readonly status: number;
}

export interface TagView {
  readonly tagid: number;
  readonly tagname: string;
  readonly userids: readonly string[];
  readonly partyids: readonly number[];
  /** Members that are named or are in one of the departments, each once. */
  readonly member_count: number;
  /** The application that made it; absent: the contact-sync assistant or an administrator. */
  readonly agentid?: number | undefined;
}

export interface ApplicationView {
  readonly agentid: number;
  readonly name: string;
  readonly description: string;
  readonly logo: string;
  readonly visible: {
    readonly userids: readonly string[];
    readonly partyids: readonly number[];
    readonly tagids: readonly number[];
  };
  /** The menu at the foot of the conversation, as in WeCom's `menu/get`; empty when there is none. */
  readonly menu: readonly MenuButtonView[];
  /** false: switched off (停用), nobody sees it. */
  readonly enabled: boolean;
  /** Where members are is told: 0 never, 1 when they enter, 2 also while they are in the conversation (path/90228). */
  readonly report_location_flag: number;
  readonly callback: CallbackView | null;
}

export interface MenuButtonView {
  readonly name: string;
  /** click, view, … ; absent where `sub_button` opens. */
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  /** Of `view_miniprogram`. */
  readonly appid?: string | undefined;
  readonly pagepath?: string | undefined;
  readonly sub_button?: readonly MenuButtonView[] | undefined;
}

export interface CallbackView {
  readonly url: string;
  /** The URL check passed when it was saved. */
  readonly verified: boolean;
}

export interface RobotView {
  /** The chat that the robot posts to. */
  readonly chatid: string;
  readonly name: string;
  /** Masked: the key is the whole credential. `GET /_sandbox/secrets` shows it. */
  readonly key: string;
}

/** A bot of the API mode (智能机器人). Its secrets are in `GET /_sandbox/secrets`. */
export interface AiBotView {
  readonly aibotid: string;
  readonly name: string;
  readonly avatar: string;
  readonly description: string;
  /** How it hears of messages: a URL that is called, or a connection that it keeps open. One excludes the other. */
  readonly mode: AiBotMode;
  /** Null until a URL is saved. */
  readonly callback: CallbackView | null;
  /** A long connection is open just now. */
  readonly connected: boolean;
  /** Who made it: bots of members hear encrypted user ids. */
  readonly creator: 'super-admin' | 'member';
  /** Groups that it is in. */
  readonly chatids: readonly string[];
}

export type AiBotMode = 'callback' | 'connection';

/** `POST /_sandbox/aibots/{aibotid}`: chooses the mode; a live connection ends when it is no longer the mode's. Answers `AiBotView`. */
export interface AiBotRequest {
  readonly mode: AiBotMode;
}

/** `POST /_sandbox/aibots/{aibotid}/disconnect` cuts the bot's long connection, as a network does that fails. */

export interface ChatView {
  readonly chatid: string;
  readonly name: string;
  readonly owner: string;
  readonly userlist: readonly string[];
  /** The application that created it; absent for a robot's group. */
  readonly agentid?: number | undefined;
}

/** `app:1000002`, `chat:chat0001` or `aibot:aibStock01`. */
export type ConversationId = string;

/** `GET /_sandbox/members/{userid}/conversations` (query `corpid` where there are several corps) */
export interface ConversationView {
  readonly id: ConversationId;
  readonly kind: 'application' | 'chat' | 'aibot';
  readonly title: string;
  readonly avatar: string;
  /** The last message as one line; empty when there is none yet. */
  readonly last: { readonly text: Texts; readonly time: number } | null;
  readonly unread: number;
}

/** A text that the sandbox itself writes, in both languages (for example `[Picture]`, `[图片]`). */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

/** `GET /_sandbox/members/{userid}/conversations/{id}/messages?before={seq}&limit=50`: oldest first, the newest page without `before`. */
export interface MessagesPage {
  readonly messages: readonly MessageView[];
  /** There are older ones: ask with `before` = the first one's seq. */
  readonly more: boolean;
}

/** One message in one member's conversation. */
export interface MessageView {
  /** Grows with every message of the sandbox; the key of a message on a phone together with the member. */
  readonly seq: number;
  readonly msgid: string;
  readonly conversation: ConversationId;
  readonly time: number;
  readonly from: {
    readonly kind: 'application' | 'member' | 'robot' | 'aibot';
    readonly id: string;
    readonly name: string;
    readonly avatar: string;
  };
  /** The member whose phone this is wrote it. */
  readonly own: boolean;
  /** text, image, voice, video, file, textcard, news, mpnews, markdown, markdown_v2, miniprogram_notice, template_card, taskcard, interactive_taskcard, location, stream, mixed */
  readonly msgtype: string;
  /**
   * The object under the name of the type as the service kept it: after cutting, ids translated. Pictures in the
   * `msg_item` of `stream` and `mixed` are `{ media_id }`. What a bot or a member answers to is in `quote`: a `QuoteView`.
   */
  readonly content: Readonly<Record<string, unknown>>;
  /** Media that the content names, by media_id. */
  readonly media: Readonly<Record<string, MediaView>>;
  readonly safe: 0 | 1 | 2;
  readonly recalled: boolean;
  /** What the service cut off on the way. */
  readonly cut: readonly CutView[];
  /** Userids that the message mentions; `@all` for everyone. */
  readonly mentions: readonly string[];
  /** For cards: this recipient's copy. */
  readonly card?: CardView | undefined;
  /** For `stream`: `content` is the whole text so far; every growth is a `message-changed`. */
  readonly stream?: StreamView | undefined;
  /** For replies of bots that can be judged: what the member whose phone this is said of it. */
  readonly feedback?: FeedbackView | undefined;
  /** On the phone of who wrote it: the bot did not hear it. */
  readonly undelivered?: UndeliveredView | undefined;
  /** What a reader in the WeChat plug-in gets instead. */
  readonly wechat:
    | { readonly kind: 'same' }
    | { readonly kind: 'text'; readonly text: Texts }
    | { readonly kind: 'hidden' };
}

export interface StreamView {
  /** As the bot chose it. */
  readonly id: string;
  /** `expired`: it was not finished in time, or the bot could not be asked any more. */
  readonly state: 'growing' | 'finished' | 'expired';
}

export interface UndeliveredView {
  /** Plain words for the line under the message. */
  readonly reason: Texts;
  /** The journal entry to open; null where it is gone. */
  readonly journal: number | null;
}

export interface FeedbackView {
  /** As the bot chose it. */
  readonly id: string;
  /** 0 nothing yet, 1 accurate, 2 inaccurate, 3 withdrawn. */
  readonly given: 0 | 1 | 2 | 3;
}

/** `content.quote`: the message that is answered. Its content stands under the name of its type. */
export interface QuoteView {
  /** Null where there is nothing to point to: the click of a card. */
  readonly msgid: string | null;
  /** Of its author. */
  readonly name: string;
  readonly msgtype: string;
  readonly [content: string]: unknown;
}

export interface CutView {
  readonly path: string;
  readonly limit: number;
  readonly unit: 'bytes' | 'chars';
  /** How much was lost, in the unit. */
  readonly lost: number;
}

export interface MediaView {
  readonly media_id: string;
  readonly type: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly content_type: string;
  /** Where the phone fetches it: a path on the sandbox's own origin. */
  readonly url: string;
  readonly expired: boolean;
  /** For voice and video, where it is known. */
  readonly seconds?: number | undefined;
}

/** One recipient's copy of an interactive card. */
export interface CardView {
  readonly task_id: string;
  readonly card_type: string;
  /** The card as it stands now (wire form of `template_card`); equal to the message's content until it is updated. */
  readonly card: Readonly<Record<string, unknown>>;
  /** Grey text on the buttons (`replace_name`, `replace_text`): nothing can be tapped any more. */
  readonly replaced: string | null;
  /** Grows with every change of this copy. */
  readonly version: number;
  /** Paths that the last change touched, for a short highlight. */
  readonly changed: readonly string[];
  /** The last tap and what became of it. */
  readonly tap: TapView | null;
}

export interface TapView {
  /** Key of the button, of the menu entry or of the submit button. */
  readonly key: string;
  readonly time: number;
  /** `answered` also covers an empty 200: the application took it. */
  readonly status: 'waiting' | 'answered' | 'failed' | 'no-callback';
  /** Plain words for the line under the card when it failed. */
  readonly reason: Texts | null;
  /** The journal entry to open. */
  readonly journal: number | null;
  readonly selected: readonly SelectedItem[];
}

export interface SelectedItem {
  readonly question_key: string;
  readonly option_ids: readonly string[];
}

/** `POST /_sandbox/members/{userid}/tap`. Answers the message as it stands once the callback was answered (add `?wait=0` to get it at once). */
export interface TapRequest {
  readonly msgid: string;
  /** Key of a button, of a menu entry (`action_menu`), or of the submit button. */
  readonly key: string;
  /** Choices made: drop-down, votes, selects. */
  readonly selected?: readonly SelectedItem[] | undefined;
  readonly corpid?: string | undefined;
}

/** `POST /_sandbox/members/{userid}/say`: the member writes into a conversation. Answers the MessageView. */
export interface SayRequest {
  readonly conversation: ConversationId;
  /** `mixed` only where a bot may hear it: to a bot, or in a group. */
  readonly msgtype: 'text' | 'image' | 'voice' | 'video' | 'file' | 'location' | 'mixed';
  /** The text; for a voice message to a bot, which hears no voices, what was said. In a group, `@` and a bot's name reach the bot. */
  readonly text?: { readonly content: string } | undefined;
  /** Texts and pictures in one message. */
  readonly mixed?: { readonly msg_item: readonly MixedItem[] } | undefined;
  /** The msgid of an earlier message of the conversation that this one answers. */
  readonly quote?: string | undefined;
  /** For image, voice, video and file: what `POST /_sandbox/media` (multipart, part `media`) answered. */
  readonly media_id?: string | undefined;
  readonly location?:
    | {
        readonly latitude: number;
        readonly longitude: number;
        readonly label: string;
        readonly scale?: number;
      }
    | undefined;
  readonly corpid?: string | undefined;
}

/**
 * `POST /_sandbox/members/{userid}/menu`: taps an entry of the application's menu, and does what its type asks for
 * (path/90231). Pictures and a chosen place are also written into the conversation, and follow the event as messages.
 */
export interface MenuRequest {
  readonly agentid: number;
  /** Of the entry; for one that opens something, its `url` or `pagepath`. */
  readonly key: string;
  /** Needed for `scancode_push` and `scancode_waitmsg`: what was scanned. */
  readonly scan?: MenuScan | undefined;
  /** Needed for `pic_sysphoto`, `pic_photo_or_album` and `pic_weixin`: one to nine pictures that `POST /_sandbox/media?type=image` answered. */
  readonly media_ids?: readonly string[] | undefined;
  /** Needed for `location_select`: the place that was chosen. */
  readonly location?: MenuPlace | undefined;
  readonly corpid?: string | undefined;
}

export interface MenuScan {
  /** The text of the code. */
  readonly result: string;
  /** `qrcode` by default; `barcode` and the like. */
  readonly type?: string | undefined;
}

/** Degrees. */
export interface MenuPlace {
  readonly latitude: number;
  readonly longitude: number;
  /** Its address. */
  readonly label: string;
  /** What is there: a shop, a station; may be left out. */
  readonly poiname?: string | undefined;
  /** Of the map; 16 by default. */
  readonly scale?: number | undefined;
}

/**
 * `POST /_sandbox/members/{userid}/location`: the member's phone is there, and may tell it. An application with
 * `report_location_flag` 1 or 2 hears `LOCATION` whenever the member opens its conversation; one with 2 also at once,
 * when it is the one named by `agentid` (path/90240). Answers `Delivered`. `DELETE`: the phone tells nothing any more.
 * `GET` answers `MemberLocation`.
 */
export interface LocationRequest {
  /** Degrees, north is positive. */
  readonly latitude: number;
  /** Degrees, east is positive. */
  readonly longitude: number;
  /** Metres; 30 by default. */
  readonly precision?: number | undefined;
  /** The application whose conversation is open on the phone. */
  readonly agentid?: number | undefined;
  readonly corpid?: string | undefined;
}

/** Where the member's phone says that they are; null while it tells nothing. */
export interface MemberLocation {
  readonly location: LocationView | null;
}

export interface LocationView {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres. */
  readonly precision: number;
}

/** A text, or a picture by its media_id. */
export interface MixedItem {
  readonly msgtype: 'text' | 'image';
  readonly text?: { readonly content: string } | undefined;
  readonly image?: { readonly media_id: string } | undefined;
}

/** `POST /_sandbox/members/{userid}/feedback`: the member judges a reply of a bot that carries a `feedback`. Answers the MessageView. */
export interface FeedbackRequest {
  readonly msgid: string;
  /** 1 accurate, 2 inaccurate, 3 withdraws what was said before. */
  readonly type: 1 | 2 | 3;
  /** Of type 2: in the member's own words. */
  readonly content?: string | undefined;
  /** Of type 2: 1 off topic, 2 incomplete, 3 wrong, 4 bad analysis of data. */
  readonly inaccurate_reason_list?: readonly (1 | 2 | 3 | 4)[] | undefined;
  readonly corpid?: string | undefined;
}

/** `POST /_sandbox/members/{userid}/open`: the member opens a conversation: clears unread, causes `enter_agent`, or a bot's `enter_chat` once a day. */
export interface OpenRequest {
  readonly conversation: ConversationId;
  /** `false`: only marks as read, without `enter_agent`: what the phone says when a message arrives in the conversation that is open. */
  readonly enter?: boolean | undefined;
  readonly corpid?: string | undefined;
}

/** `POST /_sandbox/media?type=image` (multipart, part `media`; type image, voice, video or file) answers a `MediaView`. */

/** One thing that happened on the wire. `POST /_sandbox/journal/{id}/resend` delivers a callback again and answers the new entry. `GET /_sandbox/journal?after=&before=&limit=&kind=&agentid=&aibotid=&outcome=&q=` answers `JournalPage`; `GET /_sandbox/journal/{id}` answers one with its details. */
export interface JournalEntry {
  readonly id: number;
  readonly time: number;
  readonly kind: 'call' | 'callback' | 'retry' | 'drop' | 'fault';
  /** Into the sandbox (a client's call), out of it (a callback), or inside (a drop). */
  readonly direction: 'in' | 'out' | 'inside';
  /** `message/send`, `template_card_event`, … */
  readonly operation: string;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly agentid: number | null;
  /** The bot that it concerns. */
  readonly aibotid?: string | undefined;
  readonly corpid: string | null;
  /** WeCom's code for calls; null for callbacks and drops. */
  readonly errcode: number | null;
  /** What `errcode` means, for the chip in the timeline; absent when it is 0 or unknown. */
  readonly meaning?: Texts | undefined;
  /** HTTP status, where one came. */
  readonly status: number | null;
  readonly outcome: 'ok' | 'error' | 'waiting' | 'dropped';
  /** One line in both languages: `text to 2 members`, `tap approve by zhangsan`. */
  readonly summary: Texts;
  /** Milliseconds of real time; null while it runs. */
  readonly duration_ms: number | null;
  /** Marks for the timeline: cut texts, silent drops, duplicates, invalid members. */
  readonly notes: readonly JournalNote[];
  /** Only with `GET /_sandbox/journal/{id}`. */
  readonly detail?: JournalDetail | undefined;
}

export interface JournalNote {
  readonly kind:
    | 'cut'
    | 'dropped'
    | 'duplicate'
    | 'invalid'
    | 'fault'
    | 'lenient'
    | 'not-emulated'
    | 'reply-dropped';
  readonly text: Texts;
}

export interface JournalDetail {
  readonly request: WireText;
  readonly answer: WireText | null;
  /** Callbacks only: the decrypted XML or JSON, and the decrypted passive reply. */
  readonly decrypted: string | null;
  readonly decrypted_answer: string | null;
  /** Errors only: meaning and what to do. */
  readonly advice: { readonly meaning: Texts; readonly advice: Texts; readonly help: string } | null;
}

export interface WireText {
  /** Query values, secrets masked unless `?secrets=1`. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Text bodies as they came; files as a line that says their name and size. At most 64 KiB. */
  readonly body: string;
  readonly truncated: boolean;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly more: boolean;
}

/** `GET /_sandbox/clock`, `POST /_sandbox/clock` with `{ advance_ms }` or `{ now: ms }` or `{ reset: true }`. */
export interface ClockView {
  readonly now: number;
  /** How far the sandbox is ahead of the machine. */
  readonly offset_ms: number;
}

/** `POST /_sandbox/clock`: exactly one of the members. Milliseconds. */
export interface ClockRequest {
  readonly advance_ms?: number | undefined;
  readonly now?: number | undefined;
  readonly reset?: boolean | undefined;
}

/** What calls answer that have nothing to say. */
export interface Done {
  readonly done: boolean;
}

/** `POST …/menu` answers where the delivery stands in the journal; null when the application has no callback URL. */
export interface Delivered {
  readonly journal: number | null;
}

/** A fault in force. `GET /_sandbox/faults`, `POST` one, `DELETE /_sandbox/faults/{id}` or all. */
export interface Fault extends FaultRequest {
  readonly id: number;
  /** How often it may still strike; null = until it is removed. */
  readonly left: number | null;
}

export interface FaultRequest {
  /** Only on this path, for example `/cgi-bin/message/send`; absent = every call. For callbacks: `callback`, for checks of a URL: `url_check`. */
  readonly path?: string | undefined;
  readonly agentid?: number | undefined;
  readonly effect:
    | { readonly kind: 'code'; readonly errcode: number; readonly errmsg?: string | undefined }
    | { readonly kind: 'delay'; readonly ms: number }
    /** Before: nothing was done. After: it was done and the answer is lost. */
    | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
    | { readonly kind: 'http'; readonly status: number }
    | { readonly kind: 'expire-token' }
    /** The next callback is delivered twice; `identical`: the same bytes, signature, timestamp and nonce, not sealed afresh. */
    | { readonly kind: 'duplicate-callback'; readonly identical?: boolean | undefined }
    /** The next callback says the same, written in another way. Every way is one that a receiver has to bear. */
    | { readonly kind: 'callback-shape'; readonly shapes: readonly CallbackShape[] }
    /** The next check of a URL has the `+` of its echostr as they are, not percent-encoded: form parsers read blanks. */
    | { readonly kind: 'raw-plus' };
  /** How often; default 1; 0 = until it is removed. */
  readonly times?: number | undefined;
}

/**
 * How a callback is written otherwise than usual:
 * - `shuffled`: elements in another order, those of one name among themselves in theirs; in envelope and message
 * - `indented`: line breaks and blanks between elements
 * - `cdata`: every text in a CDATA section, numbers too
 * - `entities`: no CDATA section at all, `&lt;` and the like instead
 * - `extra-elements`: elements that no page knows, in envelope and message
 * - `bom`: a byte order mark before envelope and message
 * - `json-envelope`: `{"tousername","encrypt","agentid"}` around the XML (the sample of path/90968)
 * - `json`: envelope and message are JSON, as for companies that chose it in the console (path/90238)
 */
export type CallbackShape =
  | 'shuffled'
  | 'indented'
  | 'cdata'
  | 'entities'
  | 'extra-elements'
  | 'bom'
  | 'json-envelope'
  | 'json';

/** `GET /_sandbox/events` (server-sent events, `Last-Event-ID` resumes without a gap, event name = `type`, id = `id`). */
export type SandboxEvent =
  | {
      readonly id: number;
      readonly type: 'message';
      readonly userid: string;
      readonly corpid: string;
      readonly message: MessageView;
    }
  /** A copy changed: recalled, card updated, tap answered. */
  | {
      readonly id: number;
      readonly type: 'message-changed';
      readonly userid: string;
      readonly corpid: string;
      readonly message: MessageView;
    }
  | {
      readonly id: number;
      readonly type: 'conversation';
      readonly userid: string;
      readonly corpid: string;
      readonly conversation: ConversationView;
    }
  | { readonly id: number; readonly type: 'journal'; readonly entry: JournalEntry }
  | { readonly id: number; readonly type: 'clock'; readonly clock: ClockView }
  | { readonly id: number; readonly type: 'faults'; readonly faults: readonly Fault[] }
  /** Departments, members, applications or chats changed: read the directory again. */
  | { readonly id: number; readonly type: 'directory' }
  /** Everything was reset, or the client fell out of the replay window: load afresh. */
  | { readonly id: number; readonly type: 'reset' };

/**
 * `POST /_sandbox/applications/{agentid}/callback`: saves the receiving URL after WeCom's own check.
 * `POST /_sandbox/aibots/{aibotid}/callback` does so for a bot, which is then in callback mode. `DELETE` takes it away.
 */
export interface CallbackRequest {
  readonly url: string;
  readonly token: string;
  readonly encodingAESKey: string;
  readonly corpid?: string | undefined;
}

/**
 * `POST /_sandbox/applications/{agentid}`: an administrator changes the application in the console. Members who come
 * into its visible range cause `subscribe`, those who leave it `unsubscribe` (path/90240). Answers the `ApplicationView`.
 */
export interface ApplicationRequest {
  /** Who sees it, in place of all who did. */
  readonly visible?:
    | {
        readonly userids?: readonly string[] | undefined;
        readonly partyids?: readonly number[] | undefined;
        readonly tagids?: readonly number[] | undefined;
      }
    | undefined;
  /** false: switched off (停用). */
  readonly enabled?: boolean | undefined;
  /** 0 never, 1 when members enter, 2 also while they are in the conversation. */
  readonly report_location_flag?: 0 | 1 | 2 | undefined;
  /** 1: `enter_agent` is told. */
  readonly isreportenter?: 0 | 1 | undefined;
  readonly corpid?: string | undefined;
}

/**
 * `POST /_sandbox/applications/{agentid}/send-callback` delivers any message or event, those too that nothing in the
 * sandbox causes; `POST /_sandbox/contacts/send-callback` the same to the server of the contact-sync assistant. Takes
 * either `xml` or `kind`, and answers `Delivered`.
 */
export interface SendCallbackRequest {
  /** The plain text, sent as it is and never checked: a broken one too. */
  readonly xml?: string | undefined;
  /**
   * `message.text`, `event.subscribe`, `event.change_contact.create_user`, …: `ToUserName`, `FromUserName`,
   * `CreateTime`, `MsgType`, `Event`, `ChangeType`, `MsgId` and `AgentID` are written as they should be.
   */
  readonly kind?: string | undefined;
  /** With `kind`: who causes it; `sys` by default. */
  readonly userid?: string | undefined;
  /**
   * With `kind`: its own elements, or others in place of the written ones; null leaves one out. Texts become CDATA
   * sections, numbers plain text, objects elements with children, lists repeated elements.
   */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
  readonly corpid?: string | undefined;
}

/** `POST /_sandbox/contacts/callback` saves the URL of the contact-sync assistant, with the same body; `DELETE` takes it away. */

/** `POST /_sandbox/console`: an administrator does in the console what a call of the directory does, with every right. Unlike the contact-sync assistant's own calls, that is told to its server. */
export interface ConsoleRequest {
  /** Without `/cgi-bin/`: `user/update`. */
  readonly path: string;
  /** What the call would take, body and query together. */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  readonly corpid?: string | undefined;
}

/** What the call would answer. */
export interface ConsoleAnswer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** What the URL check found. `saved` only when it passed. */
export interface CallbackCheck {
  readonly saved: boolean;
  /** `ok`, or a named reason: `unreachable`, `timeout`, or an `EchoFinding` of the SDK such as `redirect`, `status-refused` or `body-html`. */
  readonly result: string;
  /** What it means and what to do. */
  readonly text: Texts;
  readonly journal: number | null;
}

/** `GET /_sandbox/health` */
export interface Health {
  readonly name: 'wecomkit sandbox';
  readonly version: string;
  readonly now: number;
}

/** `GET /_sandbox/secrets`: the sandbox's own data, to paste into a client. */
export interface SecretsView {
  readonly corps: readonly {
    readonly corpid: string;
    readonly contacts_secret: string;
    /** Of the contact-sync assistant's server, where they are set. */
    readonly contacts_token?: string | undefined;
    readonly contacts_encodingAESKey?: string | undefined;
    readonly applications: readonly {
      readonly agentid: number;
      readonly corpsecret: string;
      readonly token: string | null;
      readonly encodingAESKey: string | null;
    }[];
    readonly robots: readonly { readonly key: string; readonly name: string; readonly webhook: string }[];
    readonly aibots: readonly {
      /** The BotID. */
      readonly aibotid: string;
      readonly name: string;
      readonly mode: AiBotMode;
      /** Of the long connection. */
      readonly secret: string;
      readonly token: string | null;
      readonly encodingAESKey: string | null;
    }[];
  }[];
}

/** Every error of the control interface: status 400, 403, 404 or 409. */
export interface ControlError {
  readonly error: { readonly code: string; readonly message: string; readonly path?: string | undefined };
}
