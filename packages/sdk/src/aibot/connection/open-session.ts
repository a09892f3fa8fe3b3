import { NetworkError, TimeoutError } from '../../errors/index.ts';
import { readFrame, writeFrame } from './frame.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { newReqId } from './new-req-id.ts';
import { openSocket, type Socket } from './open-socket.ts';
import { createPendingAcks, refusal, type PendingAcks } from './pending-acks.ts';
import type { Command, Session, SessionOptions } from './session.ts';

const operation = 'aibot.subscribe';

/** Opens a WebSocket and subscribes, which has to be the first frame (path/101463). */
export function openSession(options: SessionOptions): Session {
  return new OpenSession(options);
}

class OpenSession implements Session {
  readonly subscribed: Promise<void>;
  readonly ended: Promise<Error>;
  readonly #options: SessionOptions;
  readonly #acks: PendingAcks;
  readonly #socket: Socket;
  readonly #tellEnd: (reason: Error) => void;
  #heartbeat: Heartbeat | undefined;
  #receivedAt: number;
  #endedBy: Error | undefined;

  constructor(options: SessionOptions) {
    const opened = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<Error>();
    this.#options = options;
    this.#acks = createPendingAcks(options.sleep);
    this.#receivedAt = options.now();
    this.#tellEnd = (reason) => {
      opened.reject(reason);
      ended.resolve(reason);
    };
    this.ended = ended.promise;
    this.#socket = openSocket(options.WebSocket, options.url, {
      onOpen: opened.resolve,
      onMessage: (data) => this.#receive(data),
      onLost: (cause) => this.end(this.#lossOf({ cause })),
    });
    this.subscribed = this.#subscribe(opened.promise);
  }

  async request({ cmd, operation, body, req_id, timeoutMs }: Command): Promise<unknown> {
    const cause = this.#endedBy;
    if (cause !== undefined) throw new NetworkError(operation, { mayHaveArrived: false, cause });
    const id = req_id ?? newReqId(cmd, this.#options.now());
    const frame = writeFrame(cmd, id, body);
    const answered = this.#acks.wait(id, operation, timeoutMs ?? this.#options.ackMs);
    this.#socket.send(frame);
    return await answered;
  }

  end(reason: Error): void {
    if (this.#endedBy !== undefined) return;
    this.#endedBy = reason;
    this.#heartbeat?.stop();
    this.#socket.close();
    this.#tellEnd(reason);
    this.#acks.fail((of) => new NetworkError(of, { mayHaveArrived: true, cause: reason }));
  }

  async #subscribe(opened: Promise<void>): Promise<void> {
    const { bot_id, secret, connectMs, sleep } = this.#options;
    const limit = sleep(connectMs);
    const late = new TimeoutError(operation, { timeoutMs: connectMs, mayHaveArrived: false });
    limit.done.then(
      () => this.end(late),
      () => this.end(late),
    );
    try {
      await opened;
      await this.request({
        cmd: 'aibot_subscribe',
        operation,
        body: { bot_id, secret },
        timeoutMs: connectMs,
      });
      // It may have ended between the answer and here.
      if (this.#endedBy !== undefined) throw this.#endedBy;
      this.#startHeartbeat();
    } catch (error) {
      // WeCom leaves the connection open after a refusal, so it is closed from here.
      this.end(error instanceof Error ? error : new TypeError(String(error)));
      throw this.#endedBy ?? error;
    } finally {
      limit.cancel();
    }
  }

  #startHeartbeat(): void {
    const { heartbeatMs, staleMs, sleep, now } = this.#options;
    this.#heartbeat = startHeartbeat({
      everyMs: heartbeatMs,
      staleMs,
      silenceMs: () => now() - this.#receivedAt,
      ping: () => this.request({ cmd: 'ping', operation: 'aibot.ping', timeoutMs: heartbeatMs }),
      onDead: (reason) => this.end(this.#lossOf({ reason })),
      sleep,
    });
  }

  /** What is under way at the end of a good connection may have arrived. */
  #lossOf(why: { readonly cause?: Error; readonly reason?: string }): NetworkError {
    const wasGood = this.#heartbeat !== undefined;
    return new NetworkError(wasGood ? 'aibot' : operation, { ...why, mayHaveArrived: wasGood });
  }

  #receive(data: unknown): void {
    const { onPush, onStray, now } = this.#options;
    this.#receivedAt = now();
    try {
      const frame = readFrame(data);
      if (frame.cmd !== undefined) return onPush(frame);
      const errmsg = this.#withoutSecret(frame.errmsg);
      const ack = { ...frame, errmsg };
      // That nobody waits for an answer any more was told when it timed out. A refusal is news.
      if (!this.#acks.settle(ack) && ack.errcode !== 0) onStray(refusal('aibot', ack));
    } catch (error) {
      onStray(error);
    }
  }

  /** In case that WeCom quotes what it refuses. */
  #withoutSecret(text: string): string {
    return text.replaceAll(this.#options.secret, '***');
  }
}
