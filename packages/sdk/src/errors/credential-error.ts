import type { Language } from './wecom-error.ts';
import { WeComError } from './wecom-error.ts';

/** The kinds of credential that operations need. */
export type CredentialKind = 'application' | 'contacts' | 'robot' | 'bot' | 'callback';

type Texts = Readonly<Record<CredentialKind, Readonly<Record<Language, string>>>>;

/** What each kind is called. */
export const credentialNames: Texts = {
  application: {
    en: 'the corpid and the secret of a self-built app',
    zh: '企业 ID（corpid）和自建应用的 Secret',
  },
  contacts: {
    en: 'the corpid and the secret of the contact-sync assistant',
    zh: '企业 ID（corpid）和通讯录同步助手的 Secret',
  },
  robot: { en: 'the key of a group webhook', zh: '群消息推送（原群机器人）的 webhook key' },
  bot: { en: 'the bot id and the secret of an AI bot', zh: '智能机器人的 Bot ID 和 Secret' },
  callback: {
    en: 'the Token and the EncodingAESKey of the callback',
    zh: '接收消息的 Token 和 EncodingAESKey',
  },
};

/** Where an administrator or a group's owner finds it (path/90665 for the first two, path/99110 for the webhook). */
export const credentialPlaces: Texts = {
  application: {
    en: 'admin console: My Company > Company Information for the corpid, Apps > your app for the secret',
    zh: '管理后台「我的企业 → 企业信息」查看 corpid，「应用管理 → 自建应用」查看 Secret',
  },
  contacts: {
    en: 'admin console: Management Tools > Directory Sync, after switching on API sync',
    zh: '管理后台「管理工具 → 通讯录同步」，开启 API 接口同步后查看 Secret',
  },
  robot: {
    en: 'group settings > message push: the part after "key=" of the webhook address',
    zh: '群设置「消息推送」中 Webhook 地址里 “key=” 之后的部分',
  },
  bot: {
    en: 'the page of the bot in the admin console or the client, API mode',
    zh: '管理后台或客户端中该机器人的详情页（API 模式）',
  },
  callback: {
    en: 'admin console: Apps > your app > Receive messages',
    zh: '管理后台「应用管理 → 自建应用 → 接收消息」',
  },
};

/** The operation needs a credential that was not given, or of another kind than the one given. Nothing was sent. */
export class CredentialError extends WeComError {
  readonly code = 'credential';
  /** The kind that is needed. Never the credential itself. */
  readonly needed: CredentialKind;
  /** The kind that was given instead, if any. */
  readonly given: CredentialKind | undefined;
  /** The option of `createWeCom` or `createBot` that takes it: `contacts.corpsecret`. */
  readonly option: string | undefined;

  constructor(
    operation: string | undefined,
    options: {
      readonly needed: CredentialKind;
      readonly given?: CredentialKind | undefined;
      readonly option?: string | undefined;
    },
  ) {
    const { needed, given, option } = options;
    const instead = given === undefined ? '' : `, not ${credentialNames[given].en}`;
    const place = credentialPlaces[needed].en;
    const where = option === undefined ? '' : `; option ${option}`;
    super(`${operation ?? 'WeCom'}: needs ${credentialNames[needed].en}${instead} (${place})${where}`, {
      operation,
    });
    this.needed = needed;
    this.given = given;
    this.option = option;
  }
}
