import { parseXml, type Received } from '@wecomkit/sdk/callback';
import type { Delivery } from './delivery.ts';
import type { History } from './history.ts';
import { readPlaintext } from './read-plaintext.ts';

/** Which delivery is which. */
export interface Numbering {
  /** Keeps a delivery under the next number. WeCom's question for more of a stream has that of the message. */
  readonly number: (received: Received, body: string) => Delivery;
  /** The application answered, perhaps with the beginning of a stream. */
  readonly replied: (delivery: Delivery, reply: string | undefined) => void;
}

/** So many are known again; WeCom repeats within seconds, and asks for a stream for minutes. */
const remembered = 10_000;

export function createNumbering(history: History): Numbering {
  const seen = new Map<string, number>();
  const streams = new Map<string, number>();
  for (const { plaintext, number } of history.all())
    remember(seen, readPlaintext(plaintext).identity, number);
  return {
    number({ message, format }, body) {
      const { kind, identity, streamId } = readPlaintext(message);
      const repeats = seen.get(identity);
      const delivery = {
        time: new Date().toISOString(),
        kind,
        format,
        ...(format === 'xml' ? agentOf(body) : {}),
        ...(repeats === undefined ? {} : { repeats }),
        plaintext: message,
      };
      const asked = streamId === undefined ? undefined : streams.get(streamId);
      // Asked every second or so, for minutes: they are no news, and there is nothing to send again.
      if (asked !== undefined) return { number: asked, ...delivery };
      const kept = history.add(delivery);
      remember(seen, identity, kept.number);
      return kept;
    },
    replied({ number }, reply) {
      const { streamId } = reply === undefined ? {} : readPlaintext(reply);
      if (streamId !== undefined) remember(streams, streamId, number);
    },
  };
}

/** The first number stays. */
function remember(known: Map<string, number>, key: string, number: number): void {
  if (!known.has(key)) known.set(key, number);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
}

/** The application that the envelope names; what is encrypted need not name it. */
function agentOf(body: string): Pick<Delivery, 'agentid'> {
  const { AgentID: given } = parseXml(body);
  return typeof given === 'string' && /^\d{1,15}$/u.test(given) ? { agentid: Number(given) } : {};
}
