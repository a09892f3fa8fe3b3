import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRequest, JournalNote } from '../control/types.ts';
import { faultNote } from '../callbacks/under-fault.ts';
import { errorText } from '../wire/errmsg.ts';
import type { Ack, Frame } from './frame.ts';

/** What a fault makes of a command before the service sees it. */
export type StruckFrame = { readonly notes: readonly JournalNote[] } & (
  | {
      readonly goesOn: true;
      /** It is done, and the connection ends before the acknowledgement. */
      readonly cutAfter: boolean;
    }
  /** Null: the connection is cut. */
  | { readonly goesOn: false; readonly ack: Ack | null }
);

type Effect = FaultRequest['effect'];

/** Lets a fault strike. A long connection has no HTTP status: that effect cuts it. */
export async function strikeFrame({ req_id }: Frame, effect: Effect | undefined): Promise<StruckFrame> {
  if (effect === undefined) return { goesOn: true, cutAfter: false, notes: [] };
  const notes = [faultNote(effect)];
  switch (effect.kind) {
    case 'code': {
      const { errcode, errmsg = errorText(errcode) } = effect;
      return { goesOn: false, ack: { req_id, errcode, errmsg }, notes };
    }
    case 'http':
      return { goesOn: false, ack: null, notes };
    case 'drop':
      return effect.when === 'before'
        ? { goesOn: false, ack: null, notes }
        : { goesOn: true, cutAfter: true, notes };
    case 'delay':
      await sleep(effect.ms);
      return { goesOn: true, cutAfter: false, notes };
    default:
      return { goesOn: true, cutAfter: false, notes };
  }
}
