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

function flatten({ event, raw: _raw, ...members }: Readonly<Record<string, unknown>>): IDataObject {
  const content = members[String(members['msgtype'])];
  const inner = isRecord(event) ? event[String(event['eventtype'])] : content;
  const own = Object.entries(members).filter(([, value]) => value !== content || !isRecord(content));
  const flat = {
    ...(isRecord(event) ? { eventtype: event['eventtype'] } : {}),
    ...(isRecord(inner) ? inner : {}),
  };
  // What all events have keeps its name.
  return { ...toObject(flat), ...Object.fromEntries(own.map(([name, value]) => [name, toData(value)])) };
}

function toObject(members: object): IDataObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, toData(value)]));
}
