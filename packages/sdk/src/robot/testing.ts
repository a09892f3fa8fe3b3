// A group with robots, for the tests of this folder: the other end of `fetch`, with WeCom's limit and a clock of its own.

/** What a robot posted. */
export interface Posted {
  readonly key: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the group answers instead of counting; undefined leaves it at that. A function may throw as `fetch` does. */
export type Disturbance = (key: string, attempt: number) => number | undefined;

export interface Group {
  readonly posted: readonly Posted[];
  /** How many requests came, refused ones included. */
  readonly attempts: () => number;
  /** How many were refused for being too many. */
  readonly refusals: () => number;
  readonly disturb: (disturbance: Disturbance) => void;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const latencyMs = 40;

/** 20 a minute and key in a sliding window, of which sends that were accepted count (path/99110). */
export function createGroup(): Group {
  const posted: Posted[] = [];
  let time = 1_732_240_000_000;
  let attempts = 0;
  let refusals = 0;
  let disturbance: Disturbance = () => undefined;

  const take = (key: string, body: Posted['body']): number => {
    attempts += 1;
    const disturbed = disturbance(key, attempts);
    if (disturbed !== undefined) return disturbed;
    const recent = posted.filter((one) => one.key === key && one.at > time - 60_000);
    if (recent.length >= 20) {
      refusals += 1;
      return 45009;
    }
    posted.push({ key, at: time, body });
    return 0;
  };

  return {
    posted,
    attempts: () => attempts,
    refusals: () => refusals,
    disturb: (next) => {
      disturbance = next;
    },
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const body = JSON.parse(await new Response(init?.body ?? null).text());
      time += latencyMs;
      const errcode = take(url.searchParams.get('key') ?? '', body);
      time += latencyMs;
      return Response.json({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused' });
    },
    now: () => time,
    sleep: async (ms) => {
      time += ms;
    },
  };
}
