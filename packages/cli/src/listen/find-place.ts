import type { CallbackView, Directory, SecretsView } from '@wecomkit/sandbox/control';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import type { SeatOptions } from './listen-options.ts';

/** Token and key of a callback URL. */
export interface Keys {
  readonly token: string;
  readonly encodingAESKey: string;
}

/** Something at a sandbox that has a callback URL. */
export interface Place {
  readonly corpid: string;
  /** Whom deliveries are meant for. */
  readonly receiveid: string;
  /** Under `/_sandbox`, without `/callback`. */
  readonly path: string;
  /** For people. */
  readonly name: string;
  /** Absent where none were ever set. */
  readonly keys: Keys | undefined;
  /** The URL just now. */
  readonly current: (directory: Directory) => CallbackView | null | undefined;
  /** A bot that keeps a connection open cannot have a URL, and is to keep one afterwards. */
  readonly isConnected?: boolean | undefined;
}

type CorpSecrets = SecretsView['corps'][number];
type CorpView = Directory['corps'][number];

interface Corp {
  readonly secrets: CorpSecrets;
  readonly view: (directory: Directory) => CorpView | undefined;
  readonly now: CorpView | undefined;
  /** Of the sandbox. */
  readonly baseUrl: string;
}

/** @throws UsageError when the sandbox has no such company, application or bot */
export function findPlace(
  { corps }: SecretsView,
  directory: Directory,
  baseUrl: string,
  options: SeatOptions,
  context: Context,
): Place {
  const { receiveid, contacts, aibotid } = options;
  const secrets = corps.find(({ corpid }) => receiveid === undefined || receiveid === corpid);
  if (!secrets) throw new UsageError(context.texts.commands.listen.mistakes.noCorp(receiveid ?? ''));
  const view = (from: Directory): CorpView | undefined =>
    from.corps.find(({ corpid }) => corpid === secrets.corpid);
  const corp = { secrets, view, now: view(directory), baseUrl };
  if (contacts) return contactsPlace(corp, context);
  return aibotid === undefined
    ? applicationPlace(corp, options.agentid, context)
    : botPlace(corp, aibotid, context);
}

function contactsPlace({ secrets, view, baseUrl }: Corp, { texts }: Context): Place {
  const { corpid, contacts_token: token, contacts_encodingAESKey: encodingAESKey } = secrets;
  return {
    corpid,
    receiveid: corpid,
    path: '/contacts',
    name: texts.commands.listen.ready.contacts(baseUrl),
    keys: keysOf(token, encodingAESKey),
    current: (from) => view(from)?.contacts_callback,
  };
}

function applicationPlace(
  { secrets, view, now, baseUrl }: Corp,
  given: string | undefined,
  context: Context,
): Place {
  const { connection, commands } = context.texts;
  const wanted = given === undefined ? undefined : wholeNumber(given, '--agentid', context);
  const found = secrets.applications.find(({ agentid }) => wanted === undefined || agentid === wanted);
  if (!found) throw new UsageError(connection.noApplication(wanted));
  const { agentid, token, encodingAESKey } = found;
  const find = (corp: CorpView | undefined): CorpView['applications'][number] | undefined =>
    corp?.applications.find((one) => one.agentid === agentid);
  return {
    corpid: secrets.corpid,
    receiveid: secrets.corpid,
    path: `/applications/${agentid}`,
    name: commands.listen.ready.application(agentid, find(now)?.name ?? '', baseUrl),
    keys: keysOf(token, encodingAESKey),
    current: (from) => find(view(from))?.callback,
  };
}

function botPlace({ secrets, view, baseUrl }: Corp, given: string, { texts }: Context): Place {
  const { mistakes, ready } = texts.commands.listen;
  const found = secrets.aibots.find(({ aibotid }) => aibotid === given);
  if (!found) throw new UsageError(mistakes.noBot(given));
  const { aibotid, name, mode, token, encodingAESKey } = found;
  return {
    corpid: secrets.corpid,
    // Deliveries to bots name no receiver (path/101033).
    receiveid: '',
    path: `/aibots/${encodeURIComponent(aibotid)}`,
    name: ready.bot(aibotid, name, baseUrl),
    keys: keysOf(token, encodingAESKey),
    current: (from) => view(from)?.aibots.find((one) => one.aibotid === aibotid)?.callback,
    isConnected: mode === 'connection',
  };
}

function keysOf(
  token: string | null | undefined,
  encodingAESKey: string | null | undefined,
): Keys | undefined {
  return token && encodingAESKey ? { token, encodingAESKey } : undefined;
}
