import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** The same properties, shown only under further conditions. */
export function showOnly<Property extends INodeProperties>(
  show: Show,
  properties: readonly Property[],
): Property[] {
  return properties.map((property) => ({
    ...property,
    displayOptions: { show: { ...show, ...property.displayOptions?.show } },
  }));
}

/**
 * One list out of several whose properties differ in the condition `key` alone: what is the same in two of them is
 * there once, shown for both. Within each list the order stays.
 */
export function mergeBy<Property extends INodeProperties>(
  key: string,
  lists: readonly (readonly Property[])[],
): Property[] {
  const merged: Property[] = [];
  for (const list of lists) {
    let at = 0;
    for (const property of list) {
      const found = merged.findIndex((other, index) => index >= at && isSame(key, other, property));
      const same = merged[found];
      if (same) merged[found] = shownForBoth(key, same, property);
      else merged.splice(at, 0, property);
      at = (same ? found : at) + 1;
    }
  }
  return merged;
}

/** Names differ most of the time, which spares the rest. */
function isSame(key: string, one: INodeProperties, other: INodeProperties): boolean {
  return one.name === other.name && isEqual(one, other, key);
}

/** Whether two values of JSON say the same, members called `except` aside: no property has one but its conditions. */
function isEqual(one: unknown, other: unknown, except: string): boolean {
  if (one === other) return true;
  if (!isStructure(one) || !isStructure(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one).filter((name) => name !== except);
  const others = Object.keys(other).filter((name) => name !== except);
  return names.length === others.length && names.every((name) => isEqual(one[name], other[name], except));
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shownForBoth<Property extends INodeProperties>(
  key: string,
  one: Property,
  other: Property,
): Property {
  const values = [...(one.displayOptions?.show?.[key] ?? []), ...(other.displayOptions?.show?.[key] ?? [])];
  return { ...one, displayOptions: { show: { ...one.displayOptions?.show, [key]: [...new Set(values)] } } };
}
