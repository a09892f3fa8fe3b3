import type { AiBotEvent } from '@wecomkit/sdk/aibot';
import type { CallbackEvent } from '@wecomkit/sdk/callback';
import { isRecord } from '@wecomkit/sdk/host';
import type { IDataObject } from 'n8n-workflow';
import { toData } from '../output/to-items.ts';

/** An event as an item: its members flat and typed, and under `raw` everything that arrived. */
export function eventItem({ tree, ...members }: CallbackEvent): IDataObject {
  return { ...toObject(members), raw: toData(tree) };
}

/**
 * The same for a smart bot, whose JSON has groups: `from`, and one that is called like the kind of message or event.
 * Their members stand beside the others, under the names of the wire.
 */
export function botItem(event: AiBotEvent): IDataObject {
  const { kind, from, ...rest } = event;
  const raw = kind === 'unknown' ? event.raw : { ...rest, from };
  return { kind, ...toObject(from), ...flatten(rest), raw: toData(raw) };
}

/** What all events have keeps its name. */
function flatten(event: Readonly<Record<string, unknown>>): IDataObject {
  const group = event[String(event['msgtype'])];
  const others = Object.entries(event).filter(([name, value]) => value !== group && name !== 'raw');
  return { ...toObject(isRecord(group) ? innermost(group) : {}), ...toObject(Object.fromEntries(others)) };
}

/** An event has one more group inside, called like its type. */
function innermost({ eventtype, ...members }: Readonly<Record<string, unknown>>): object {
  const inner = members[String(eventtype)];
  return eventtype === undefined ? members : { eventtype, ...(isRecord(inner) ? inner : {}) };
}

function toObject(members: object): IDataObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, toData(value)]));
}
