import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A field of a form that still knows what it is a part of: `Quote`. */
export interface Drawn extends INodeProperties {
  readonly group?: string;
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** What the node itself shows beside every form. */
const taken: readonly string[] = ['Fields', 'Input', 'Options', 'Output'];

/**
 * The fields of a form, those of one name told apart by what they are a part of: `Quote: Link`. What is added on
 * demand counts as standing beside what is open, as people see both; fields of two card types never stand together.
 */
export function distinctLabels(form: readonly Drawn[]): INodeProperties[] {
  const shown = form.flatMap((property) => [property, ...addable(property)]);
  const rename = (property: Drawn): INodeProperties => {
    const { group, ...plain } = property;
    const inner = property.type === 'collection' ? { options: addable(property).map(rename) } : {};
    const collides = shown.some((other) => isMistakable(property, other));
    const displayName =
      group !== undefined && (collides || taken.includes(property.displayName))
        ? `${group}: ${property.displayName}`
        : property.displayName;
    return { ...plain, ...inner, displayName };
  };
  return form.map(rename);
}

/** What a collection offers, shown under the same conditions as the collection. */
function addable({ type, options = [], displayOptions }: Drawn): Drawn[] {
  if (type !== 'collection') return [];
  return options.filter(isField).map((option) => (displayOptions ? { ...option, displayOptions } : option));
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
