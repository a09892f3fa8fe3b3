import { refuse } from '../wire/refusal.ts';
import type { Call } from './call.ts';
import { isExhausted, type Limit, take } from './throttle.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

interface NamedLimit extends Limit {
  readonly name: string;
}

/** One API, per company and per calling address (path/90312). */
const perCorp: readonly NamedLimit[] = [
  { name: 'minute', windowMs: minuteMs, max: 10_000 },
  { name: 'hour', windowMs: hourMs, max: 150_000 },
];
const perAddress: readonly NamedLimit[] = [
  { name: 'minute', windowMs: minuteMs, max: 20_000 },
  { name: 'hour', windowMs: hourMs, max: 600_000 },
];

/** Debug mode, always limited: it is named as a cause of 45009 in production (path/90313). */
const debugCallsAMinute = 5;

/** Counts the call against the base frequencies, where limits are on, and against the debug mode. */
export function checkBaseLimits(call: Call): void {
  if (call.query['debug'] === '1') {
    count(call, `debug/${call.corpid}/${call.agentid}`, {
      name: 'minute',
      windowMs: minuteMs,
      max: debugCallsAMinute,
    });
  }
  // Sending messages does not count (path/90312); robots and gettoken have limits of their own.
  if (!call.world.settings.limits || call.operation.quota !== 'base' || call.corpid === null) return;
  const { path } = call.operation;
  for (const limit of perCorp) count(call, `${path}/corp/${call.corpid}`, limit);
  for (const limit of perAddress) count(call, `${path}/address/${call.address}`, limit);
}

function count(call: Call, key: string, limit: NamedLimit): void {
  const full = `${key}/${limit.name}`;
  if (isExhausted(call.world, full, limit)) refuse(45009);
  take(call.world, full);
}
