import type { CallbackView, CorpView, SecretsView } from '@wecomkit/sandbox/control';
import type { TextTable } from '../texts/en.ts';

/** Something that a callback URL can be saved for. */
export interface CallbackSubject {
  /** As it stands in the page's address: `app:1000002` or `contacts`. */
  readonly id: string;
  readonly kind: 'application' | 'contacts';
  readonly name: string;
  readonly avatar: string;
  readonly callback: CallbackView | null;
}

/** Everything in a company that hears of events at a URL of its own. */
export function subjectsOf(corp: CorpView, texts: TextTable): readonly CallbackSubject[] {
  return [
    ...corp.applications.map(({ agentid, name, logo, callback }): CallbackSubject => {
      return { id: `app:${agentid}`, kind: 'application', name, avatar: logo, callback };
    }),
    {
      id: 'contacts',
      kind: 'contacts',
      name: texts.contactSync,
      avatar: '',
      callback: corp.contacts_callback ?? null,
    },
  ];
}

/** What the server behind the URL has to know to read what arrives and to answer. */
export interface CallbackKeys {
  readonly token: string;
  readonly encodingAESKey: string;
  /** What the decrypted texts end with (path/90968). */
  readonly receiveid: string;
  /** The other lines of the server's environment, under the names that the examples read. */
  readonly environment: Readonly<Record<string, string>>;
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
  const application = corp.applications.find(({ agentid }) => id === `app:${agentid}`);
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
