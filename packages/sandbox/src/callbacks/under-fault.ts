import type { FaultRequest, JournalNote } from '../control/types.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Attempt } from './send-request.ts';

type Effect = FaultRequest['effect'];

/** Plays the fault out, if there is one, around the sending. */
export async function underFault(
  context: Pick<CallbackContext, 'sleep' | 'stopped'>,
  effect: Effect | undefined,
  send: () => Promise<Attempt>,
): Promise<Attempt> {
  switch (effect?.kind) {
    case 'delay':
      await context.sleep(effect.ms, context.stopped);
      return send();
    case 'drop':
      if (effect.when === 'after') await send();
      return { kind: 'unreachable', code: 'fault' };
    case 'http':
      return { kind: 'answered', status: effect.status, headers: [], body: new Uint8Array() };
    case 'code':
      return { kind: 'unreachable', code: `errcode ${effect.errcode}` };
    default:
      return send();
  }
}

export function faultNote(effect: Effect): JournalNote {
  const name =
    effect.kind === 'callback-shape' ? `${effect.kind} (${effect.shapes.join(', ')})` : effect.kind;
  return { kind: 'fault', text: { en: `Injected fault: ${name}.`, zh: `注入的故障：${name}。` } };
}
