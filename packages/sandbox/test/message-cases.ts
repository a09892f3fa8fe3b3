import { readFile } from 'node:fs/promises';

/** One case of the message fixtures: a request and what the service makes of it. */
export interface MessageCase {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly valid: boolean;
  readonly reason: string;
  readonly expect_errcode?: number;
  readonly effect?: string;
  readonly setup?: Setup;
}

/** How the world differs from the usual one. */
export interface Setup {
  readonly callback_url?: false;
  readonly visible_root?: false;
  /** Members of `chat0001`. */
  readonly chat_size?: number;
  readonly app?: 'miniprogram';
  readonly used_task_ids?: readonly string[];
  readonly prior_identical_send_seconds_ago?: number;
  readonly response_code?: {
    readonly state: 'fresh' | 'used' | 'expired' | 'unknown';
    readonly card_type: string;
    readonly recipients: readonly string[];
    readonly agentid: number;
  };
  readonly sent_message?: { readonly msgid: string; readonly age_hours: number; readonly agentid: number };
  readonly taskcard?: {
    readonly task_id: string;
    readonly msgtype: string;
    readonly keys: readonly string[];
    readonly agentid: number;
    readonly recipients: readonly string[];
  };
}

export async function readMessageCases(): Promise<readonly MessageCase[]> {
  const text = await readFile(new URL('fixtures/messages.json', import.meta.url), 'utf8');
  const cases: readonly MessageCase[] = JSON.parse(text, (_name, value: unknown) => expand(value));
  return cases;
}

/** Reads JSON with placeholders. */
export function expandPlaceholders(_name: string, value: unknown): unknown {
  return expand(value);
}

/** Placeholders stand for literals that would be very long. */
function expand(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$repeat' in value && 'times' in value) return String(value.$repeat).repeat(Number(value.times));
  if ('$seq' in value && 'from' in value && 'to' in value && 'width' in value) {
    const first = Number(value.from);
    const count = Number(value.to) - first + 1;
    const digits = Number(value.width);
    return Array.from(
      { length: count },
      (_, index) => `${value.$seq}${String(first + index).padStart(digits, '0')}`,
    );
  }
  return value;
}
