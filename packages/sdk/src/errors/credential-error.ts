import { WeComError } from './wecom-error.ts';

/** The kinds of credential that operations need. */
export type CredentialKind = 'application' | 'contacts' | 'robot' | 'bot' | 'callback';

export type CredentialTexts = Readonly<
  Record<CredentialKind, { readonly name: string; readonly place: string }>
>;

/**
 * What each kind is called, and where an administrator or a group's owner finds it (path/90665 for the first two,
 * path/99110 for the webhook). In Chinese: `credential-texts.ts`, which a program that describes no error does not carry.
 */
const english: CredentialTexts = {
  application: {
    name: 'the corpid and the secret of a self-built app',
    place: 'admin console: My Company > Company Information for the corpid, Apps > your app for the secret',
  },
  contacts: {
    name: 'the corpid and the secret of the contact-sync assistant',
    place: 'admin console: Management Tools > Directory Sync, after switching on API sync',
  },
  robot: {
    name: 'the key of a group webhook',
    place: 'group settings > message push: the part after "key=" of the webhook address',
  },
  bot: {
    name: 'the bot id and the secret of an AI bot',
    place: 'the page of the bot in the admin console or the client, API mode',
  },
  callback: {
    name: 'the Token and the EncodingAESKey of the callback',
    place: 'admin console: Apps > your app > Receive messages',
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
    const instead = given === undefined ? '' : `, not ${english[given].name}`;
    const { name, place } = english[needed];
    const where = option === undefined ? '' : `; option ${option}`;
    super(`${operation ?? 'WeCom'}: needs ${name}${instead} (${place})${where}`, {
      operation,
    });
    this.needed = needed;
    this.given = given;
    this.option = option;
  }
}
