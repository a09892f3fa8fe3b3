import type { CallbackCheck, JournalEntry } from '../control/types.ts';
import type { CallbackContext } from './callback-context.ts';
import { checkUrl } from './check-url.ts';
import { deliver } from './deliver.ts';
import { describeXml } from './delivery-of-xml.ts';
import type { Delivery, DeliveryResult } from './delivery.ts';
import { inTurn } from './in-turn.ts';
import type { World } from '../world.ts';
import { type Target, withoutQuery } from './target.ts';

/** The sandbox's own calls to applications. */
export interface Callbacks {
  /**
   * What goes wrong with the application is in the result and in the journal.
   * @param onEntry told the entry of the first attempt before anything is sent
   */
  readonly deliver: (delivery: Delivery, onEntry?: (id: number) => void) => Promise<DeliveryResult>;
  /** As `deliver`, for what may come in thousands: a few at a time. */
  readonly deliverInTurn: (delivery: Delivery) => Promise<void>;
  readonly checkUrl: (target: Target) => Promise<CallbackCheck>;
  /** Counts other work as under way: what bots are told. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Settles when nothing is under way any more. */
  readonly settled: () => Promise<void>;
}

/** So many of the deliveries that rules cause are under way at once. */
const atOnce = 32;

export function createCallbacks(context: CallbackContext): Callbacks {
  const running = new Set<Promise<unknown>>();

  function track<Result>(work: Promise<Result>): Promise<Result> {
    running.add(work);
    void Promise.allSettled([work]).then(() => running.delete(work));
    return work;
  }

  const takeTurn = inTurn(async (delivery: Delivery) => {
    if (!context.stopped.aborted) await deliver(context, delivery, ignore);
  }, atOnce);

  return {
    deliverInTurn: (delivery) => track(takeTurn(delivery)),
    deliver: (delivery, onEntry = ignore) => track(deliver(context, delivery, onEntry)),
    checkUrl: (target) => track(checkUrl(context, target)),
    track,
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

function ignore(): void {}

/** What an entry of the journal delivered, to deliver it again; undefined when it was no delivery. */
export function deliveryOf(world: World, entry: JournalEntry): Delivery | undefined {
  const { corpid, agentid, operation, summary, direction, method, detail } = entry;
  if (direction !== 'out' || method !== 'POST' || corpid === null) return undefined;
  if (agentid === null && !isOfAssistant(world, corpid, entry)) return undefined;
  const xml = detail?.decrypted;
  if (typeof xml !== 'string') return undefined;
  const { userid, msgid } = describeXml(world, { corpid, agentid }, xml);
  return { corpid, agentid, userid, operation, summary, xml, msgid };
}

/** Jobs may have named a server of their own, which nothing remembers. */
function isOfAssistant({ state }: World, corpid: string, { path }: JournalEntry): boolean {
  const url = state.corps.get(corpid)?.contacts_callback?.url ?? '';
  return url !== '' && withoutQuery(url) === path;
}
