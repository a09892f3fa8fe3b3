import { randomInt } from 'node:crypto';
import type { CallbackCredentials } from '@wecomkit/sdk/callback';
import type { CallbackView } from '@wecomkit/sandbox/control';
import { defaultSandboxUrl } from '../connection/sandbox-address.ts';
import type { Context } from '../context.ts';
import { report } from '../output/report.ts';
import { UsageError } from '../usage-error.ts';
import { findPlace, type Keys, type Place } from './find-place.ts';
import { isWebAddress, type SeatOptions } from './listen-options.ts';
import { sandboxControl, type SandboxControl } from './sandbox-control.ts';
import { shownUrl } from './shown-url.ts';
import { watchSandbox } from './watch-sandbox.ts';

/** The place of a callback URL at a sandbox: of an application, a bot, or the contact-sync assistant. */
export interface SandboxSeat {
  /** Those of the place; fresh ones where it has none. */
  readonly credentials: CallbackCredentials;
  /** For people. */
  readonly name: string;
  /** Becomes the callback URL. @throws UsageError with the named reason when the check fails */
  readonly take: (url: string) => Promise<void>;
  /**
   * Takes the place again when it is empty, as after a reset, until it is stopped.
   * @param tell what has become of the place
   */
  readonly keep: (stopped: AbortSignal, tell: (news: SeatNews) => void) => Promise<void>;
  /** Puts back what was there. Gives what to say about it. */
  readonly leave: () => Promise<string>;
}

/** `gone`: the sandbox does not answer; `again`: taken anew; `lost`: another URL has the place. */
export type SeatNews = 'gone' | 'again' | 'lost';

/** @throws UsageError when there is no sandbox, or no such place in it */
export async function findSeat(options: SeatOptions, context: Context): Promise<SandboxSeat> {
  const baseUrl = sandboxUrl(options, context);
  const control = sandboxControl(baseUrl, context);
  const [secrets, directory] = await Promise.all([control.secrets(), control.directory()]);
  const place = findPlace(secrets, directory, baseUrl, options, context);
  const keys = place.keys ?? freshKeys();
  return createSeat({ baseUrl, control, place, keys, before: place.current(directory) }, context);
}

/** A place, and what there is to know of it. */
interface Found {
  readonly baseUrl: string;
  readonly control: SandboxControl;
  readonly place: Place;
  /** With which it is taken. */
  readonly keys: Keys;
  readonly before: CallbackView | null | undefined;
}

function createSeat(found: Found, context: Context): SandboxSeat {
  const { baseUrl, control, place, keys } = found;
  let taken = '';
  const take = async (url: string): Promise<void> => {
    taken = url;
    await save(found, url, context);
  };
  const current = async (): Promise<string> => place.current(await control.directory())?.url ?? '';
  return {
    credentials: { ...keys, receiveid: place.receiveid },
    name: place.name,
    take,
    async keep(stopped, tell) {
      const look = createLook({ current, taken: () => taken, retake: () => take(taken) }, tell);
      // One that cannot be had, as in a sandbox with another seed, is no reason to end.
      const onChange = (): Promise<unknown> => look().catch((error: unknown) => report(error, context));
      await watchSandbox({ baseUrl, stopped, onChange, onGone: () => tell('gone') });
    },
    leave: () => leave(found, async () => (await current()) === taken, context),
  };
}

async function save({ control, place, keys }: Found, url: string, context: Context): Promise<void> {
  const { path, corpid } = place;
  const check = await control.saveCallback(path, { url, ...keys, corpid });
  const { notSaved } = context.texts.commands.listen.mistakes;
  if (!check.saved) throw new UsageError(notSaved(shownUrl(url), check.text[context.language]));
}

interface Hold {
  readonly current: () => Promise<string>;
  readonly taken: () => string;
  readonly retake: () => Promise<void>;
}

/** Looks who has the place; an empty one is taken again. */
function createLook({ current, taken, retake }: Hold, tell: (news: SeatNews) => void): () => Promise<void> {
  let isOurs = true;
  return async () => {
    const url = await current();
    if (url === '') {
      await retake();
      tell('again');
    } else if (url !== taken() && isOurs) tell('lost');
    isOurs = url === '' || url === taken();
  };
}

async function leave(found: Found, isOurs: () => Promise<boolean>, context: Context): Promise<string> {
  const { end } = context.texts.commands.listen;
  try {
    // Somebody else has taken the place: it is theirs now.
    return (await isOurs()) ? await restore(found, context) : end.changed;
  } catch (error) {
    if (error instanceof UsageError) return end.sandboxGone;
    throw error;
  }
}

function sandboxUrl({ sandbox }: SeatOptions, { io, texts }: Context): string {
  const given = typeof sandbox === 'string' ? sandbox : io.env['WECOM_SANDBOX_URL'] || defaultSandboxUrl;
  if (!isWebAddress(given)) throw new UsageError(texts.commands.listen.mistakes.badUrl('--sandbox'));
  return given.replace(/\/+$/u, '');
}

async function restore({ control, place, before }: Found, { texts, language }: Context): Promise<string> {
  const { corpid, path, keys, isConnected } = place;
  const { end } = texts.commands.listen;
  const url = before?.url;
  const check = url && keys ? await control.saveCallback(path, { url, ...keys, corpid }) : undefined;
  if (!check?.saved) await control.removeCallback(path, corpid);
  if (isConnected) await control.keepConnection(path);
  if (!url || !check) return end.removed;
  return check.saved ? end.restored(shownUrl(url)) : end.notRestored(shownUrl(url), check.text[language]);
}

/** As the admin console makes them up. */
function freshKeys(): Keys {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const text = (length: number): string =>
    Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return { token: text(32), encodingAESKey: text(43) };
}
