import type { CallbackEvent } from '@wecomkit/sdk/callback';
import type { IDataObject } from 'n8n-workflow';
import { toData } from '../output/to-items.ts';

/** An event as an item: its members flat and typed, and under `raw` everything that arrived. */
export function eventItem({ tree, ...members }: CallbackEvent): IDataObject {
  const entries = Object.entries(members).map(([name, value]) => [name, toData(value)]);
  return { ...Object.fromEntries(entries), raw: toData(tree) };
}

/** The file that a message brought along; undefined when it has none. */
export function mediaIdOf({ tree }: CallbackEvent): string | undefined {
  const { MediaId } = tree;
  return typeof MediaId === 'string' && MediaId !== '' ? MediaId : undefined;
}
