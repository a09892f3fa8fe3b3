import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** The same properties, shown only under further conditions. */
export function showOnly(show: Show, properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.map((property) => ({
    ...property,
    displayOptions: { show: { ...show, ...property.displayOptions?.show } },
  }));
}

/** A property and what has to be equal in another one for both to become one. */
interface Entry {
  readonly property: INodeProperties;
  readonly identity: string;
}

/**
 * One list out of several whose properties differ in the condition `key` alone: what is the same in two of them is
 * there once, shown for both. Within each list the order stays.
 */
export function mergeBy(key: string, lists: readonly (readonly INodeProperties[])[]): INodeProperties[] {
  const merged: Entry[] = [];
  for (const list of lists) {
    let at = 0;
    for (const property of list) {
      const entry = { property, identity: identityOf(key, property) };
      const found = merged.findIndex(({ identity }, index) => index >= at && identity === entry.identity);
      const same = merged[found];
      if (same) merged[found] = { ...same, property: shownForBoth(key, same.property, property) };
      else merged.splice(at, 0, entry);
      at = (same ? found : at) + 1;
    }
  }
  return merged.map(({ property }) => property);
}

function identityOf(key: string, property: INodeProperties): string {
  const { [key]: _, ...show } = property.displayOptions?.show ?? {};
  return JSON.stringify({ ...property, displayOptions: show });
}

function shownForBoth(key: string, one: INodeProperties, other: INodeProperties): INodeProperties {
  const values = [...(one.displayOptions?.show?.[key] ?? []), ...(other.displayOptions?.show?.[key] ?? [])];
  return { ...one, displayOptions: { show: { ...one.displayOptions?.show, [key]: [...new Set(values)] } } };
}
