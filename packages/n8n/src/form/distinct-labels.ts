import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A field of a form that still knows what it is a part of: `Quote`. */
export interface Drawn extends INodeProperties {
  readonly group?: string;
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** What the node itself shows beside every form. */
const taken: ReadonlySet<string> = new Set(['Fields', 'Input', 'Options', 'Output']);

/**
 * The fields of a form, those of one name told apart by what they are a part of: `Quote: Link`. What is added on
 * demand counts as standing beside what is open, as people see both; fields of two card types never stand together.
 */
export function distinctLabels(form: readonly Drawn[]): INodeProperties[] {
  const seen = form.flatMap((property) => [property, ...seenWith(property)]);
  return form.map((property) => {
    const told = distinct(property, property, seen);
    if (property.type !== 'collection') return told;
    const added = addable(property);
    const shown = seenWith(property);
    return { ...told, options: added.map((option, index) => distinct(option, shown[index] ?? option, seen)) };
  });
}

/** @param shown the property with the conditions under which it is seen */
function distinct({ group, ...plain }: Drawn, shown: Drawn, seen: readonly Drawn[]): INodeProperties {
  const { displayName } = plain;
  if (group === undefined) return plain;
  const collides = taken.has(displayName) || seen.some((other) => isMistakable(shown, other));
  return collides ? { ...plain, displayName: `${group}: ${displayName}` } : plain;
}

function addable({ type, options = [] }: Drawn): readonly Drawn[] {
  return type === 'collection' ? options.filter(isField) : [];
}

/** What a collection offers is seen where the collection is. n8n wants no conditions inside of one. */
function seenWith(property: Drawn): readonly Drawn[] {
  const { displayOptions } = property;
  return addable(property).map((option) => (displayOptions ? { ...option, displayOptions } : option));
}

function isField(option: Option): option is INodeProperties {
  return 'type' in option;
}

function isMistakable(one: Drawn, other: Drawn): boolean {
  return one.displayName === other.displayName && one.name !== other.name && mayStandTogether(one, other);
}

function mayStandTogether({ displayOptions: one }: Drawn, { displayOptions: other }: Drawn): boolean {
  return Object.entries(one?.show ?? {}).every(([name, values = []]) => {
    const others: unknown = other?.show?.[name];
    return !Array.isArray(others) || !Array.isArray(values) || values.some((value) => others.includes(value));
  });
}
