import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { isRecord } from '@wecomkit/sdk/host';

const unitMs: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/**
 * Until when the node waits, from its option "Limit Wait Time".
 * @throws RangeError when the date is none
 */
export function deadlineOf(limitWaitTime: unknown, now: number): Date {
  const limit = isRecord(limitWaitTime) ? limitWaitTime['values'] : undefined;
  if (!isRecord(limit)) return WAIT_INDEFINITELY;
  const until =
    limit['limitType'] === 'atSpecifiedTime' ? new Date(String(limit['maxDateAndTime'])) : after(limit, now);
  if (Number.isNaN(until.getTime())) throw new RangeError('"Limit Wait Time" holds no valid date');
  return until;
}

function after(limit: Readonly<Record<string, unknown>>, now: number): Date {
  return new Date(
    now + Number(limit['resumeAmount'] ?? 45) * (unitMs[String(limit['resumeUnit'])] ?? 60_000),
  );
}
