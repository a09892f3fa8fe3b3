import { deliveryOf } from '../callbacks/create-callbacks.ts';
import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict } from '../control/control-failure.ts';
import type { JournalEntry } from '../control/types.ts';

/** Delivers what an entry of the journal delivered once more: the same message, sealed afresh. */
export function resend(
  { world, callbacks, bots }: ControlContext,
  entry: JournalEntry,
): { readonly started: number; readonly done: Promise<DeliveryResult> } {
  let started: number | undefined;
  const onEntry = (id: number): void => {
    started = id;
  };
  const delivery = deliveryOf(world, entry);
  const done = delivery ? callbacks.deliver(delivery, onEntry) : bots.repeat(entry, onEntry);
  if (done === undefined) return conflict('not-a-callback', 'Only callbacks can be delivered again.');
  // The entry is there before anything is sent, so that without one nothing was.
  if (started === undefined) return conflict('no-callback', 'The application has no callback URL.');
  return { started, done };
}
