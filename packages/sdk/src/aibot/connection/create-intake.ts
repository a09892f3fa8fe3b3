import type { SeenStore } from '../../callback/seen-store.ts';
import type { AiBot } from '../create-ai-bot.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import { toAiBotEvent } from '../events/read-event.ts';
import { AiBotConnectionError, unreadable } from './connection-error.ts';
import { createTransport, type ConnectionTransport } from './create-transport.ts';
import type { Push } from './frame.ts';
import type { ReplyContext } from './reply-context.ts';

/** Hands what WeCom pushes to the bot. */
export interface Intake {
  readonly take: (push: Push) => void;
  /** Nothing more is taken. */
  readonly stop: () => void;
  /** No answer goes out any more. */
  readonly dispose: () => void;
}

/** What events are handled with. */
export interface IntakeOptions extends ReplyContext {
  readonly bot: Pick<AiBot, 'run'>;
  readonly seen: SeenStore;
  /** Knows of work that `close()` has to wait for. */
  readonly track: (work: Promise<unknown>) => void;
}

const commands: ReadonlySet<string> = new Set(['aibot_msg_callback', 'aibot_event_callback']);
const seenMs = 24 * 60 * 60 * 1000;

export function createIntake(options: IntakeOptions): Intake {
  const { bot, report, now, track } = options;
  const transports = new Set<ConnectionTransport>();
  let isStopped = false;

  async function run(event: AiBotEvent, req_id: string, receivedAt: number): Promise<void> {
    if (!(await isNew(event, options))) return;
    const transport = createTransport({ event, req_id, receivedAt }, options);
    transports.add(transport);
    try {
      await bot.run(event, transport);
    } catch (error) {
      report(error, event);
    } finally {
      transports.delete(transport);
      transport.dispose();
    }
  }

  function take({ cmd, req_id, body }: Push): void {
    if (!commands.has(cmd)) return report(unreadable(`its cmd is ${cmd.slice(0, 64)}`), undefined);
    const event = toAiBotEvent(body);
    if (isStopped) return report(closing(), event);
    track(run(event, req_id, now()));
  }

  return {
    take,
    stop: () => {
      isStopped = true;
    },
    dispose: () => {
      for (const transport of transports) transport.dispose();
    },
  };
}

/** Repetitions occur, and say the same `msgid`. A store that fails is no reason to leave a message unanswered. */
async function isNew(event: AiBotEvent, { seen, report }: IntakeOptions): Promise<boolean> {
  const { aibotid, msgid } = event;
  if (msgid === '') return true;
  try {
    return await seen.claim(`aibot:${aibotid}:msgid:${msgid}`, seenMs);
  } catch (error) {
    report(error, event);
    return true;
  }
}

function closing(): AiBotConnectionError {
  return new AiBotConnectionError(
    'closed',
    'something came while the connection was being closed; it was not handled',
  );
}
