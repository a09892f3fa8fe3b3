import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** The same properties, shown only under further conditions. */
export function showOnly(show: Show, properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.map((property) => ({
    ...property,
    displayOptions: { show: { ...show, ...property.displayOptions?.show } },
  }));
}

/**
 * One list out of several whose properties differ in the condition `key` alone: what is the same in two of them is
 * there once, shown for both. Within each list the order stays.
 */
export function mergeBy(key: string, lists: readonly (readonly INodeProperties[])[]): INodeProperties[] {
  const merged: INodeProperties[] = [];
  for (const list of lists) {
    let at = 0;
    for (const property of list) {
      const found = merged.findIndex((other, index) => index >= at && isSame(key, other, property));
      const before = merged[found];
      if (before) merged[found] = shownForBoth(key, before, property);
      else merged.splice(at, 0, property);
      at = (before ? found : at) + 1;
    }
  }
  return merged;
}

function isSame(key: string, one: INodeProperties, other: INodeProperties): boolean {
  return one.name === other.name && comparable(key, one) === comparable(key, other);
}

function comparable(key: string, property: INodeProperties): string {
  const { [key]: _, ...show } = property.displayOptions?.show ?? {};
  return JSON.stringify({ ...property, displayOptions: show });
}

function shownForBoth(key: string, one: INodeProperties, other: INodeProperties): INodeProperties {
  const values = [...(one.displayOptions?.show?.[key] ?? []), ...(other.displayOptions?.show?.[key] ?? [])];
  return { ...one, displayOptions: { show: { ...one.displayOptions?.show, [key]: [...new Set(values)] } } };
}
