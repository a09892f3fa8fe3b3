import { memorySeenStore } from '../../callback/seen-store.ts';
import { settleWithin } from '../../callback/settle-within.ts';
import { keyedLock } from '../../keyed-lock.ts';
import { checkOptions } from './check-options.ts';
import type { AiBotConnection } from './connect-ai-bot.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import { createIntake, type Intake, type IntakeOptions } from './create-intake.ts';
import { keepConnected } from './keep-connected.ts';
import { createLife } from './life.ts';
import type { Link } from './link.ts';
import { createPauses } from './pauses.ts';
import { readMedia } from './read-media.ts';
import { createSender } from './send-message.ts';
import { createUnderway } from './underway.ts';
import { uploadMedia } from './upload-media.ts';

const fetchFileMs = 120_000;
const closeMs = 10_000;

/** Puts the parts of a connection together. */
export function openConnection(options: AiBotConnectionOptions): AiBotConnection {
  const { signal } = options;
  const settings = checkOptions(options);
  const { sleep, now } = settings;
  const pauses = createPauses(sleep);
  const { track, settled } = createUnderway();
  const report = options.onError ?? failUnheard;
  const abort = (): void => link.close('aborted', undefined);
  const life = createLife({
    onState: options.onState,
    isHeard: options.onError !== undefined,
    report: (error) => report(error, undefined),
    onClosed: () => {
      pauses.end();
      intake.dispose();
      signal?.removeEventListener('abort', abort);
    },
  });
  const link = keepConnected({
    ...settings,
    onState: life.onState,
    onPush: (push) => intake.take(push),
    onStray: (error) => report(error, undefined),
  });
  const sending = { link, pause: pauses.pause, fetch: options.fetch ?? fetch, timeoutMs: fetchFileMs };
  const intake = createIntake({ ...answering(options), ...sending, sleep, now, track, report });
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });

  const sendMessage = createSender(link);
  const close = closeWith(intake, link, (timeoutMs) => settleWithin(settled(), timeoutMs, sleep));

  return {
    get state() {
      return link.state();
    },
    ready: life.ready,
    closed: life.closed,
    send: (message, { signal } = {}) => track(sendMessage(message, signal)),
    uploadMedia: (source, upload) =>
      track(readMedia(source, upload, sending).then((media) => uploadMedia(media, upload, sending))),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

/** Takes nothing more, waits for what is under way, and closes. */
function closeWith(
  intake: Intake,
  link: Link,
  settledWithin: (ms: number) => Promise<unknown>,
): AiBotConnection['close'] {
  return async ({ timeoutMs = closeMs } = {}) => {
    intake.stop();
    if (timeoutMs > 0 && link.state().name !== 'closed') await settledWithin(timeoutMs);
    link.close('closed', undefined);
  };
}

/** How events are answered, with the defaults. */
function answering(
  options: AiBotConnectionOptions,
): Pick<IntakeOptions, 'bot' | 'lock' | 'onLateReply' | 'seen' | 'streamIntervalMs' | 'streamLimitMs'> {
  const { bot, onLateReply, now, streamIntervalMs = 500, streamLimitMs = 600_000 } = options;
  const seen = options.seen ?? memorySeenStore({ now });
  return { bot, onLateReply, seen, lock: keyedLock(), streamIntervalMs, streamLimitMs };
}

/** Nobody listens, and it must not pass unnoticed: an unhandled rejection. */
async function failUnheard(error: unknown): Promise<void> {
  throw error;
}
