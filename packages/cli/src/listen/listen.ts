import { toNodeListener } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { nextSignal } from '../next-signal.ts';
import { note, say } from '../output/print.ts';
import { report } from '../output/report.ts';
import type { Forwarder } from './forwarder.ts';
import { startForwarding } from './forwarding.ts';
import { openHistory } from './history.ts';
import { printLine } from './json-reporter.ts';
import { readKeys } from './keys.ts';
import { checkOptions, type ListenOptions, resolveCredentials } from './listen-options.ts';
import { createReceiver } from './receiver.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { findSeat, type SandboxSeat } from './sandbox-seat.ts';
import { serve } from './serve.ts';
import { shownUrl } from './shown-url.ts';

export interface ListenRequest extends Omit<ListenOptions, 'port'> {
  /** 0 = any free one. */
  readonly port: number;
  /** How long the application may take before WeCom gets an empty 200. */
  readonly deadlineMs: number;
}

/** Receives until somebody ends it; what was the callback URL before is put back then. */
export async function listen(request: ListenRequest, context: Context): Promise<void> {
  checkOptions(request, context);
  using signal = nextSignal();
  const [stopping, leaving] = [new AbortController(), new AbortController()];
  const seat = request.sandbox === undefined ? undefined : await findSeat(request, context);
  const credentials = seat?.credentials ?? (await resolveCredentials(request, context));
  const { forward: url, deadlineMs, host = '127.0.0.1', port } = request;
  const reporter = createReporter(context, url === undefined ? '' : shownUrl(url));
  const { signal: stopped } = stopping;
  await using forwarding = await startForwarding({ request, credentials, reporter, stopped }, context);
  const { forwarder } = forwarding;
  using history = openHistory(request.history, context);
  const receiver = createReceiver({ credentials, history, reporter, forwarder, deadlineMs });
  const onError = (error: unknown): void => void report(error, context);
  const listener = toNodeListener({ handle: receiver });
  const serving = await serve({ port, host, listener, onError }, context);
  try {
    const own = request.publicUrl ?? serving.url;
    say(context, `${context.texts.commands.listen.ready.receiving} ${context.style.bold(shownUrl(own))}`);
    await seat?.take(own);
    try {
      seat?.keep(leaving.signal, reporter.seat).catch(onError);
      announce(request, own, seat, forwarder, context);
      await checkForward(forwarder, reporter);
      using keys = canType(context) ? readKeys({ history, reporter, forwarder }, context) : undefined;
      await Promise.race([signal.received, ...(keys ? [keys.quit] : [])]);
    } finally {
      leaving.abort();
      if (seat) note(context, context.errorStyle.dim(await seat.leave()));
    }
  } finally {
    stopping.abort();
    await serving.close();
  }
  say(context, context.texts.commands.listen.end.stopped);
}

async function checkForward(forwarder: Forwarder | undefined, reporter: Reporter): Promise<void> {
  if (forwarder) reporter.forwardChecked(await forwarder.check());
}

function announce(
  { history, publicUrl }: ListenRequest,
  url: string,
  seat: SandboxSeat | undefined,
  forwarder: Forwarder | undefined,
  context: Context,
): void {
  const { ready } = context.texts.commands.listen;
  const { style } = context;
  if (context.json) {
    printLine(context, { type: 'ready', url: shownUrl(url), forward: forwarder?.shownUrl });
    return;
  }
  if (seat) say(context, seat.name);
  else if (publicUrl === undefined) say(context, style.dim(ready.tunnel(url.replace(/\/$/u, ''))));
  if (history !== undefined) say(context, ready.historyAt(history));
  say(context, style.dim(canType(context) ? ready.keys : ready.howToStop));
}

function canType({ io, json }: Context): boolean {
  return io.stdin.isTTY === true && !json;
}
