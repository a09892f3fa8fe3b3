import type { ControlledWorld } from '../create-world.ts';
import { expireStream, isGrowing } from './grow-stream.ts';

const longestTimerMs = 2 ** 31 - 1;

/** Ends streams whose time is over, by the sandbox's clock, moved or not (path/101031, path/101463). */
export function watchStreams(world: ControlledWorld, stopped: AbortSignal): void {
  const growing = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function watch(): void {
    clearTimeout(timer);
    timer = undefined;
    if (stopped.aborted) return;
    for (const msgid of growing) if (leftMs(world, msgid) <= 0) expireStream(world, msgid);
    for (const msgid of growing) if (!isGrowing(world.state.messages.get(msgid))) growing.delete(msgid);
    const nextMs = Math.min(longestTimerMs, ...[...growing].map((msgid) => leftMs(world, msgid)));
    if (growing.size > 0) timer = setTimeout(watch, Math.max(0, nextMs)).unref();
  }

  stopped.addEventListener('abort', () => clearTimeout(timer), { once: true });
  world.listen((news) => {
    if (news.type === 'message' && isGrowing(world.state.messages.get(news.msgid))) {
      growing.add(news.msgid);
      watch();
    } else if (news.type === 'clock' && growing.size > 0) watch();
  });
}

function leftMs({ state, clock }: ControlledWorld, msgid: string): number {
  const stream = state.messages.get(msgid)?.stream;
  return (stream?.expires_at ?? 0) - clock.now();
}
