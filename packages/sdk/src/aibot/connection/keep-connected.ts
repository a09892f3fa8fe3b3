import type { Wait } from '../../callback/sleep.ts';
import { NetworkError, TimeoutError } from '../../errors/index.ts';
import { isRecord } from '../../validate/context.ts';
import { createBackOff, isRefusal, type BackOff } from './back-off.ts';
import { AiBotConnectionError, closedError } from './connection-error.ts';
import type { AiBotClosedReason, AiBotConnectionState } from './connection-state.ts';
import type { Push } from './frame.ts';
import type { Link, LinkCommand, LinkOptions } from './link.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { untilAborted } from './until-aborted.ts';

/** Opens a session, and another one whenever it ends, until it is closed or pushed out. */
export function keepConnected(options: LinkOptions): Link {
  const link = new KeptLink(options);
  void link.run();
  return link;
}

class KeptLink implements Link {
  readonly #options: LinkOptions;
  readonly #backOff: BackOff;
  #state: AiBotConnectionState = { name: 'connecting', attempt: 1 };
  #attempt = 0;
  #session: Session | undefined;
  #pause: Wait | undefined;
  #subscribed: PromiseWithResolvers<Session> = nextSession();

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#backOff = createBackOff(options.reconnect, options.random);
  }

  state(): AiBotConnectionState {
    return this.#state;
  }

  async request({ body, isRepeatable, attempts = 1, signal, ...command }: LinkCommand): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const session = await this.#live(command.operation, signal);
      try {
        return await session.request({ ...command, body: body() });
      } catch (error) {
        const isLate = error instanceof TimeoutError && isRepeatable && attempt < attempts;
        const isLost = error instanceof NetworkError && (isRepeatable || !error.mayHaveArrived);
        if (!isLate && !isLost) throw error;
      }
    }
  }

  close(reason: AiBotClosedReason, error: Error | undefined): void {
    if (this.#state.name === 'closed') return;
    this.#setState({ name: 'closed', reason, error });
    const end = closedError('aibot', error);
    this.#subscribed.reject(end);
    this.#session?.end(end);
    // Whoever waits for the pause waits for nothing now, and is forgotten with it.
    this.#pause?.cancel();
  }

  async run(): Promise<void> {
    // Nobody is told of a connection that they do not hold yet.
    await Promise.resolve();
    while (this.#state.name !== 'closed') {
      this.#attempt += 1;
      const error = await this.#runSession().catch(toError);
      await this.#recover(error);
    }
  }

  /** Gives what the session ended of, or throws it when it never came so far. */
  async #runSession(): Promise<Error> {
    this.#setState({ name: 'connecting', attempt: this.#attempt });
    // A listener may have closed it.
    if (this.#state.name === 'closed') return closedError('aibot', undefined);
    const session = openSession({ ...this.#options, onPush: (push) => this.#take(push) });
    this.#session = session;
    await session.subscribed;
    this.#attempt = 0;
    this.#backOff.reset();
    this.#subscribed.resolve(session);
    this.#setState({ name: 'subscribed' });
    return await session.ended;
  }

  async #recover(error: Error): Promise<void> {
    if (this.#state.name === 'closed') return;
    const retryInMs = this.#backOff.after(error);
    if (retryInMs === undefined) return this.close(isRefusal(error) ? 'refused' : 'lost', error);
    if (this.#state.name === 'subscribed') this.#subscribed = nextSession();
    this.#pause = this.#options.sleep(retryInMs);
    this.#setState({ name: 'waiting', error, retryInMs });
    await this.#pause.done;
  }

  async #live(operation: string, signal: AbortSignal | undefined): Promise<Session> {
    signal?.throwIfAborted();
    if (this.#state.name === 'closed') throw closedError(operation, this.#state.error);
    return await untilAborted(this.#subscribed.promise, signal);
  }

  #take(push: Push): void {
    if (this.#state.name === 'closed') return;
    this.#options.onPush(push);
    if (isDisconnection(push)) this.close('replaced', replaced());
  }

  #setState(state: AiBotConnectionState): void {
    // Closed is closed, whatever was on its way.
    if (this.#state.name === 'closed') return;
    this.#state = state;
    this.#options.onState(state);
  }
}

/** Nobody has to wait for it. */
function nextSession(): PromiseWithResolvers<Session> {
  const next = Promise.withResolvers<Session>();
  next.promise.catch(() => undefined);
  return next;
}

/** Word that another connection of the same bot was subscribed. To come back would push that one out in turn. */
function isDisconnection({ cmd, body }: Push): boolean {
  const event = isRecord(body) ? body['event'] : undefined;
  return cmd === 'aibot_event_callback' && isRecord(event) && event['eventtype'] === 'disconnected_event';
}

function replaced(): AiBotConnectionError {
  return new AiBotConnectionError(
    'replaced',
    'another instance connected with the same bot id, and WeCom keeps one connection for each bot (path/101463); ' +
      'this one does not come back',
  );
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new TypeError(String(error));
}
