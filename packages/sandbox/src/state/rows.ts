import type { JsonObject } from '../wire/json-object.ts';

/**
 * The rows of the sandbox's state. Field names are WeCom's where WeCom has one. Times are milliseconds by the sandbox's
 * clock. Keys of the collections are written in `state.ts`.
 */

export interface Corp {
  readonly corpid: string;
  readonly name: string;
  readonly contacts_secret: string;
  /** Account cap (账号上限数): how many members there may be; the daily message limit is 200 times this. */
  readonly account_cap: number;
  /** The member who made the company and cannot be deleted; empty where nobody is named. */
  readonly creator: string;
  /** Domain of the company's mailboxes; empty: company mail is off. */
  readonly mail_domain: string;
  /** Certified short names, and Channels accounts, that profiles for outsiders may carry (path/92230). */
  readonly short_names: readonly string[];
  readonly channels: readonly string[];
  /** Own attributes of members as the console defines them; others are ignored (path/100067). */
  readonly attributes: readonly AttributeDefinition[];
  readonly external_attributes: readonly AttributeDefinition[];
  /** Where the contact-sync assistant hears of changes. */
  readonly contacts_callback: Callback | null;
  /** Addresses from which the contact-sync secret may be used; empty = everybody. */
  readonly contacts_trusted_ips: readonly string[];
  /** Addresses in use before 2022-08-15: from these the secret still reads details (path/90193). */
  readonly contacts_old_ips: readonly string[];
  /** Members without a department are here (其他（待设置部门）); 0 until there are some. */
  readonly other_department: number;
}

export interface AttributeDefinition {
  readonly name: string;
  /** 0 text, 1 link, 2 mini program. */
  readonly type: number;
}

export interface Department {
  readonly corpid: string;
  readonly id: number;
  readonly name: string;
  readonly name_en: string;
  readonly parentid: number;
  readonly order: number;
  /** A replacing import did not name it: it goes as soon as it is empty (path/90982). */
  readonly is_leaving: boolean;
}

export interface Member {
  readonly corpid: string;
  readonly userid: string;
  readonly name: string;
  readonly alias: string;
  readonly position: string;
  readonly department: readonly number[];
  readonly order: readonly number[];
  readonly is_leader_in_dept: readonly number[];
  readonly main_department: number;
  readonly mobile: string;
  readonly email: string;
  readonly gender: string;
  readonly avatar: string;
  readonly status: number;
  readonly licensed: boolean;
  readonly telephone: string;
  readonly address: string;
  readonly direct_leader: readonly string[];
  readonly biz_mail: string;
  readonly biz_mail_alias: readonly string[];
  /** How often the mailbox may still be changed: one that was assigned once, a chosen one never (path/90197). */
  readonly biz_mail_changes: number;
  /** `extattr.attrs` as they were given. */
  readonly attrs: readonly JsonObject[];
  readonly external_position: string;
  readonly external_profile: JsonObject;
  /** Id in WeChat; empty until the member has logged in with it. */
  readonly openid: string;
  /** WeCom made the userid up, so it may be changed once (path/90197). */
  readonly is_generated: boolean;
  /** The member has logged in at some time: enabled again, they are active. */
  readonly has_activated: boolean;
}

/** An invitation to join: the sandbox sends none, and shows whom WeCom would have written to. */
export interface Invitation {
  readonly corpid: string;
  readonly userid: string;
  readonly time: number;
}

/** Degrees and metres. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: number;
}

export interface Tag {
  readonly corpid: string;
  readonly tagid: number;
  readonly tagname: string;
  readonly userids: readonly string[];
  readonly partyids: readonly number[];
  /** The application that made it; null: the contact-sync assistant or an administrator (path/90210). */
  readonly agentid: number | null;
}

export interface Callback {
  readonly url: string;
  readonly token: string;
  readonly encodingAESKey: string;
  readonly verified: boolean;
}

export interface MenuButton {
  readonly name: string;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly url?: string | undefined;
  /** Of a mini program. */
  readonly appid?: string | undefined;
  readonly pagepath?: string | undefined;
  readonly sub_button?: readonly MenuButton[] | undefined;
}

export interface Application {
  readonly corpid: string;
  readonly agentid: number;
  readonly name: string;
  readonly description: string;
  readonly logo: string;
  readonly corpsecret: string;
  readonly enabled: boolean;
  readonly visible: {
    readonly userids: readonly string[];
    readonly partyids: readonly number[];
    readonly tagids: readonly number[];
  };
  /** appids of linked mini programs, for links and notices. */
  readonly miniprograms: readonly string[];
  /** The application is itself a mini program: only such may send mini-program notices (path/90236). */
  readonly is_miniprogram: boolean;
  readonly menu: readonly MenuButton[];
  readonly callback: Callback | null;
  /** Addresses that may call; empty = everybody (the check is off). */
  readonly trusted_ips: readonly string[];
  /** Made before 2022-06-20: still told mobile numbers, addresses and pictures of members (path/90196). */
  readonly reads_private: boolean;
  /** Has the permission for customer contact, which uploads from addresses need (path/96219). */
  readonly customer_contact: boolean;
  /** What `agent/set` keeps (path/90228). */
  readonly redirect_domain: string;
  readonly home_url: string;
  readonly report_location_flag: number;
  readonly isreportenter: number;
}

export interface Chat {
  readonly corpid: string;
  readonly chatid: string;
  readonly name: string;
  readonly owner: string;
  readonly userlist: readonly string[];
  /** The application that created it; null for an ordinary group that only has robots. */
  readonly agentid: number | null;
}

export interface Robot {
  readonly corpid: string;
  readonly key: string;
  readonly name: string;
  readonly chatid: string;
  readonly enabled: boolean;
}

export interface Token {
  readonly access_token: string;
  readonly corpid: string;
  /** null: the token of the contact-sync secret. */
  readonly agentid: number | null;
  readonly expires_at: number;
  /** Ended early: answers 40014 instead of 42001. */
  readonly revoked: boolean;
}

export interface Media {
  readonly media_id: string;
  readonly corpid: string;
  /** The robot whose key uploaded it; null = every application of the company. */
  readonly robot_key: string | null;
  readonly type: 'image' | 'voice' | 'video' | 'file';
  readonly filename: string;
  readonly content_type: string;
  readonly size: number;
  readonly created_at: number;
  readonly permanent: boolean;
  /** Where it came from: ids of the three kinds cannot stand for each other (path/90253, path/90255, path/96219). */
  readonly origin: 'upload' | 'jssdk' | 'url';
  readonly content: Uint8Array;
}

/** A message as WeCom keeps it; who got it is in `Delivery`. */
export interface Message {
  readonly seq: number;
  readonly msgid: string;
  readonly corpid: string;
  readonly conversation: string;
  readonly from: { readonly kind: 'application' | 'member' | 'robot' | 'aibot'; readonly id: string };
  readonly time: number;
  readonly msgtype: string;
  /** After cutting and translation of ids. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly safe: 0 | 1 | 2;
  readonly cut: readonly {
    readonly path: string;
    readonly limit: number;
    readonly unit: 'bytes' | 'chars';
    readonly lost: number;
  }[];
  readonly mentions: readonly string[];
  /** Members on whose phones it is; the one who wrote it included. */
  readonly recipients: readonly string[];
  readonly recalled: boolean;
  readonly task_id: string | null;
  /** Of the request, when it asked for the duplicate check. */
  readonly digest: string | null;
  /** Of a bot's answer that grows. */
  readonly stream: MessageStream | null;
  /** A bot wants to hear what members think of it. */
  readonly feedback: MessageFeedback | null;
  /** Of a member's message that its bot does not hear. */
  readonly undelivered?: Undelivered | undefined;
}

export interface Undelivered {
  readonly reason: { readonly en: string; readonly zh: string };
  readonly journal: number | null;
}

export interface MessageStream {
  readonly id: string;
  readonly state: 'growing' | 'finished' | 'expired';
  /** When it may no longer grow. */
  readonly expires_at: number;
}

export interface MessageFeedback {
  readonly id: string;
  /** The last word of each member who said one. */
  readonly given: readonly { readonly userid: string; readonly type: 1 | 2 | 3 }[];
}

/** One recipient's copy of a card that can change. Key: msgid + member. */
export interface CardCopy {
  readonly msgid: string;
  readonly userid: string;
  readonly card: Readonly<Record<string, unknown>>;
  readonly replaced: string | null;
  readonly version: number;
  readonly changed: readonly string[];
  readonly tap: CardTap | null;
}

export interface CardTap {
  readonly key: string;
  readonly time: number;
  readonly status: 'waiting' | 'answered' | 'failed' | 'no-callback';
  readonly reason: { readonly en: string; readonly zh: string } | null;
  readonly journal: number | null;
  readonly selected: readonly { readonly question_key: string; readonly option_ids: readonly string[] }[];
}

export interface ResponseCode {
  readonly code: string;
  readonly corpid: string;
  readonly agentid: number;
  readonly msgid: string;
  readonly issued_at: number;
  readonly used: boolean;
}
