import type {
  AiBotView,
  ApplicationView,
  CallbackView,
  CorpView,
  SecretsView,
} from '@wecomkit/sandbox/control';
import type { TextTable } from '../texts/en.ts';

/** Something that a callback URL can be saved for. */
export interface CallbackSubject {
  /** As it stands in the page's address: `app:1000002`, `aibot:aibStock01` or `contacts`. */
  readonly id: string;
  readonly kind: 'application' | 'aibot' | 'contacts';
  readonly name: string;
  readonly avatar: string;
  readonly callback: CallbackView | null;
  /** Only bots have the choice between a URL and a connection. */
  readonly bot: AiBotView | null;
  readonly application: ApplicationView | null;
}

/** Everything in a company that hears of events at a URL of its own. */
export function subjectsOf(corp: CorpView, texts: TextTable): readonly CallbackSubject[] {
  return [
    ...corp.applications.map((application): CallbackSubject => {
      const { agentid, name, logo: avatar, callback } = application;
      return { id: `app:${agentid}`, kind: 'application', name, avatar, callback, bot: null, application };
    }),
    ...corp.aibots.map((bot): CallbackSubject => {
      const { aibotid, name, avatar, callback } = bot;
      return { id: `aibot:${aibotid}`, kind: 'aibot', name, avatar, callback, bot, application: null };
    }),
    {
      id: 'contacts',
      kind: 'contacts',
      name: texts.contactSync,
      avatar: '',
      callback: corp.contacts_callback ?? null,
      bot: null,
      application: null,
    },
  ];
}

/** What the server behind the URL has to know to read what arrives and to answer. */
export interface CallbackKeys {
  readonly token: string;
  readonly encodingAESKey: string;
  /** What the decrypted texts end with (path/90968); nothing for bots (path/101033). */
  readonly receiveid: string;
  /** The other lines of the server's environment, under the names that the examples read. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of a bot's long connection. */
  readonly secret?: string;
}

/** The keys of the subject with this id; null where the sandbox does not have it. Empty where none are set. */
export function keysOf({ corps }: SecretsView, corpid: string, id: string): CallbackKeys | null {
  const corp = corps.find((each) => each.corpid === corpid);
  if (corp === undefined) return null;
  if (id === 'contacts') {
    return {
      token: corp.contacts_token ?? '',
      encodingAESKey: corp.contacts_encodingAESKey ?? '',
      receiveid: corpid,
      environment: { WECOM_CORPID: corpid, WECOM_CORPSECRET: corp.contacts_secret },
    };
  }
  return botKeys(corp, id) ?? applicationKeys(corp, id);
}

type CorpSecrets = SecretsView['corps'][number];

function applicationKeys({ corpid, applications }: CorpSecrets, id: string): CallbackKeys | null {
  const application = applications.find(({ agentid }) => id === `app:${agentid}`);
  if (application === undefined) return null;
  const { agentid, corpsecret, token, encodingAESKey } = application;
  return {
    token: token ?? '',
    encodingAESKey: encodingAESKey ?? '',
    receiveid: corpid,
    environment: {
      WECOM_CORPID: corpid,
      WECOM_CORPSECRET: corpsecret,
      WECOM_AGENTID: String(agentid),
    },
  };
}

function botKeys({ aibots }: CorpSecrets, id: string): CallbackKeys | null {
  const bot = aibots.find(({ aibotid }) => id === `aibot:${aibotid}`);
  if (bot === undefined) return null;
  const { aibotid, secret, token, encodingAESKey } = bot;
  return {
    token: token ?? '',
    encodingAESKey: encodingAESKey ?? '',
    receiveid: '',
    environment: { WECOM_BOT_ID: aibotid },
    secret,
  };
}
