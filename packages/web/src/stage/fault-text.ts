import type { Fault, FaultRequest } from '@wecomkit/sandbox/control';
import type { TextTable } from '../texts/en.ts';
import { duration } from '../time/format-time.ts';

/** What a fault does, in words. */
export function effectText(texts: TextTable, { effect }: Pick<FaultRequest, 'effect'>): string {
  switch (effect.kind) {
    case 'code':
      return texts.faultCode(effect.errcode);
    case 'delay':
      return texts.faultDelay(duration(effect.ms));
    case 'drop':
      return effect.when === 'before' ? texts.faultDropBefore : texts.faultDropAfter;
    case 'http':
      return texts.faultHttp(effect.status);
    case 'expire-token':
      return texts.faultToken;
    case 'duplicate-callback':
      return texts.faultTwice;
    case 'callback-shape':
      return texts.faultShape(effect.shapes.join(', '));
    case 'raw-plus':
      return texts.faultRawPlus;
  }
}

/** What, where and how often still. */
export function faultText(texts: TextTable, fault: Fault): string {
  const place = fault.path === 'callback' ? texts.faultPathCallback : fault.path;
  const left = fault.left === null ? '' : texts.faultLeft(fault.left);
  return [effectText(texts, fault), place ?? '', left].filter((part) => part !== '').join(' · ');
}
