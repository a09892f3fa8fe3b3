import { randomInt } from 'node:crypto';
import type { CallbackCredentials } from '@wecomkit/sdk/callback';
import type { CallbackView, Directory, SecretsView } from '@wecomkit/sandbox/control';
import { defaultSandboxUrl } from '../connection/sandbox-address.ts';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { isWebAddress, type SeatOptions } from './listen-options.ts';
import { sandboxControl, type SandboxControl } from './sandbox-control.ts';
import { shownUrl } from './shown-url.ts';

/** A place at a sandbox that has a callback URL: an application, or the contact-sync assistant. */
export interface SandboxSeat {
  /** Those of the place; fresh ones where it has none. */
  readonly credentials: CallbackCredentials;
  /** For people. */
  readonly name: string;
  /** Becomes the callback URL. @throws UsageError with the named reason when the check fails */
  readonly take: (url: string) => Promise<void>;
  /** Puts back what was there. Gives what to say about it. */
  readonly leave: () => Promise<string>;
}

/** Token and key that are set up; the key is absent where none is. */
interface Keys {
  readonly token: string;
  readonly encodingAESKey: string;
}

interface Place {
  readonly corpid: string;
  /** Under `/_sandbox`. */
  readonly path: string;
  readonly name: string;
  readonly keys: Keys | undefined;
  readonly current: (directory: Directory) => CallbackView | null | undefined;
}

/** @throws UsageError when there is no sandbox, or no such application in it */
export async function findSeat(options: SeatOptions, context: Context): Promise<SandboxSeat> {
  const baseUrl = sandboxUrl(options, context);
  const control = sandboxControl(baseUrl, context);
  const [secrets, directory] = await Promise.all([control.secrets(), control.directory()]);
  const place = findPlace(secrets, directory, baseUrl, options, context);
  const own = place.keys ?? freshKeys();
  let taken: string | undefined;
  const before = place.current(directory);
  return {
    credentials: { ...own, receiveid: place.corpid },
    name: place.name,
    async take(url) {
      const check = await control.saveCallback(place.path, { url, ...own, corpid: place.corpid });
      const { mistakes } = context.texts.commands.listen;
      if (!check.saved) throw new UsageError(mistakes.notSaved(shownUrl(url), check.text[context.language]));
      taken = url;
    },
    leave: () => leave(control, place, before, taken, context),
  };
}

function sandboxUrl({ sandbox }: SeatOptions, { io, texts }: Context): string {
  const given = typeof sandbox === 'string' ? sandbox : io.env['WECOM_SANDBOX_URL'] || defaultSandboxUrl;
  if (!isWebAddress(given)) throw new UsageError(texts.commands.listen.mistakes.badUrl('--sandbox'));
  return given.replace(/\/+$/u, '');
}

function findPlace(
  { corps }: SecretsView,
  directory: Directory,
  baseUrl: string,
  options: SeatOptions,
  context: Context,
): Place {
  const { connection, commands } = context.texts;
  const corp = corps.find(({ corpid }) => options.receiveid === undefined || options.receiveid === corpid);
  if (!corp) throw new UsageError(commands.listen.mistakes.noCorp(options.receiveid ?? ''));
  const { corpid } = corp;
  const viewOf = (from: Directory): Directory['corps'][number] | undefined =>
    from.corps.find((one) => one.corpid === corpid);
  if (options.contacts) {
    const { contacts_token: token, contacts_encodingAESKey: encodingAESKey } = corp;
    return {
      corpid,
      path: '/contacts/callback',
      name: commands.listen.ready.contacts(baseUrl),
      keys: token && encodingAESKey ? { token, encodingAESKey } : undefined,
      current: (from) => viewOf(from)?.contacts_callback,
    };
  }
  const wanted =
    options.agentid === undefined ? undefined : wholeNumber(options.agentid, '--agentid', context);
  const found = corp.applications.find(({ agentid }) => wanted === undefined || agentid === wanted);
  if (!found) throw new UsageError(connection.noApplication(wanted));
  const { agentid, token, encodingAESKey } = found;
  const applicationOf = (from: Directory): Directory['corps'][number]['applications'][number] | undefined =>
    viewOf(from)?.applications.find((one) => one.agentid === agentid);
  return {
    corpid,
    path: `/applications/${agentid}/callback`,
    name: commands.listen.ready.application(agentid, applicationOf(directory)?.name ?? '', baseUrl),
    keys: token && encodingAESKey ? { token, encodingAESKey } : undefined,
    current: (from) => applicationOf(from)?.callback,
  };
}

async function leave(
  control: SandboxControl,
  { corpid, path, keys, current }: Place,
  before: CallbackView | null | undefined,
  taken: string | undefined,
  { texts, language }: Context,
): Promise<string> {
  const { end } = texts.commands.listen;
  try {
    // Somebody else has taken the place: it is theirs now.
    if (current(await control.directory())?.url !== taken) return end.changed;
    if (before && before.url !== '' && keys) {
      const { url } = before;
      const check = await control.saveCallback(path, { url, ...keys, corpid });
      if (check.saved) return end.restored(shownUrl(url));
      await control.removeCallback(path, corpid);
      return end.notRestored(shownUrl(url), check.text[language]);
    }
    await control.removeCallback(path, corpid);
    return end.removed;
  } catch (error) {
    if (error instanceof UsageError) return end.sandboxGone;
    throw error;
  }
}

/** As the admin console makes them up. */
function freshKeys(): Keys {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const text = (length: number): string =>
    Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return { token: text(32), encodingAESKey: text(43) };
}
