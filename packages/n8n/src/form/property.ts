import type { Choice, Field, ListField, ObjectField, TextField } from '@wecomkit/sdk/catalog';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { deepest, depthOf } from './depth.ts';
import { limitHint, manyHint } from './limit-hint.ts';
import { locator } from './locator.ts';
import { inside, memberName, parameterName, type Place } from './place.ts';
import { referenceOf } from './references.ts';
import { titleCase } from './title-case.ts';

/** `open`: always shown. `added`: shown when somebody adds it. `item`: inside a list or an added group. */
export type Position = 'open' | 'added' | 'item';

/** The form fields for one member of an input: one, or for files the ways to give one. */
export function propertiesOf(field: Field, place: Place, position: Position): INodeProperties[] {
  switch (field.kind) {
    case 'text':
      return (
        mediaProperties(field, place, position) ?? [
          referring(field, place, position) ?? textProperty(field, place, position),
        ]
      );
    case 'ids':
      return [referring(field, place, position) ?? textProperty(field, place, position)];
    case 'integer':
    case 'number':
      return [referring(field, place, position) ?? numberProperty(field, place, position)];
    case 'bit':
    case 'flag':
      return [switchProperty(field, place, position)];
    case 'choice':
      return [choiceProperty(field, place, position, inOrder(field.choices.map(optionOf)))];
    case 'list':
      return [listProperty(field, place, position)];
    case 'object':
      return [groupProperty(field, place)];
    case 'file':
      return [
        {
          ...base(field, place, 'string'),
          default: 'data',
          required: true,
          description: 'Name of the binary field that holds the file',
          placeholder: 'e.g. data',
        },
      ];
    case 'oneOf':
    case 'json':
      return [jsonProperty(field, place)];
  }
}

function base(field: Field, place: Place, type: INodeProperties['type']): INodeProperties {
  const hint = limitHint(field, memberName(place));
  return {
    displayName: titleCase(field.label.en),
    name: parameterName(place),
    type,
    default: '',
    ...(field.help ? { description: plainText(field.help.en) } : {}),
    ...(hint === '' ? {} : { hint }),
  };
}

/** As n8n writes descriptions, and shows them as HTML: a sentence on its own has no full stop. */
export function plainText(text: string): string {
  return text
    .replace(/^([^.]*)\.$/u, '$1')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function isRequired(field: Field, position: Position): boolean {
  return !field.optional && position !== 'added';
}

function required(field: Field, position: Position): Pick<INodeProperties, 'required'> {
  return isRequired(field, position) ? { required: true } : {};
}

function referring(field: Field, place: Place, position: Position): INodeProperties | undefined {
  const reference = referenceOf(place.operation, field);
  if (reference === undefined) return undefined;
  const takesMany = field.kind === 'ids' || field.kind === 'list';
  const takesAll = field.kind === 'ids' && field.all === true;
  const { hint, ...drawn } = base(field, place, 'resourceLocator');
  return {
    ...drawn,
    ...(takesMany && hint !== undefined ? { hint: manyHint(hint) } : {}),
    ...locator(reference, takesMany, takesAll),
    ...required(field, position),
  };
}

function textProperty(field: Field, place: Place, position: Position): INodeProperties {
  const property = { ...base(field, place, 'string'), ...required(field, position) };
  if (field.kind !== 'text') return property;
  const isLong =
    (field.maxBytes ?? 0) >= 512 && field.format === undefined && !memberName(place).includes('key');
  if (isLong) return { ...property, typeOptions: { rows: 4 } };
  return field.format === 'url' ? { ...property, placeholder: 'e.g. https://example.com/' } : property;
}

/** An optional number inside a list is a text, as n8n has no empty number. */
function numberProperty(
  field: Field & { kind: 'integer' | 'number' },
  place: Place,
  position: Position,
): INodeProperties {
  const { min, max, kind } = field;
  if (position === 'item' && field.optional) return base(field, place, 'string');
  const typeOptions = {
    ...(min === undefined ? {} : { minValue: min }),
    ...(max === undefined ? {} : { maxValue: max }),
    ...(kind === 'number' ? { numberPrecision: 2 } : {}),
  };
  return { ...base(field, place, 'number'), ...required(field, position), default: min ?? 0, typeOptions };
}

const yesNo: readonly INodePropertyOptions[] = [
  { name: 'No', value: 0 },
  { name: 'Yes', value: 1 },
];

function switchProperty(field: Field, place: Place, position: Position): INodeProperties {
  if (position === 'item' && field.optional) return choiceProperty(field, place, position, yesNo);
  return { ...base(field, place, 'boolean'), default: position === 'added' };
}

function choiceProperty(
  field: Field,
  place: Place,
  position: Position,
  options: readonly INodePropertyOptions[],
): INodeProperties {
  const mayBeAbsent = field.optional && position !== 'added';
  const all = mayBeAbsent ? [{ name: 'Not Set', value: '' }, ...options] : [...options];
  return { ...base(field, place, 'options'), options: all, default: all[0]?.value ?? '' };
}

/** Long lists are in alphabetical order, as everywhere in n8n; short ones keep the order of the official page. */
export function inOrder<Named extends { readonly name: string }>(
  options: readonly Named[],
): readonly Named[] {
  if (options.length < 5) return options;
  return [...options].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function optionOf({ value, label }: Choice): INodePropertyOptions {
  return { name: titleCase(label.en), value };
}

function listProperty(field: ListField, place: Place, position: Position): INodeProperties {
  if (depthOf(field.item) > deepest) return jsonProperty(field, place);
  if (field.item.kind === 'object') {
    const values = memberProperties(field.item, place);
    return {
      ...base(field, place, 'fixedCollection'),
      ...required(field, position),
      default: {},
      placeholder: `Add ${titleCase(field.item.label.en)}`,
      typeOptions: { multipleValues: true, sortable: true },
      options: [{ name: 'item', displayName: titleCase(field.item.label.en), values }],
    };
  }
  const reference = referring(field, place, position);
  if (reference) return reference;
  const property = { ...base(field, place, 'string'), ...required(field, position) };
  return {
    ...property,
    description: plainText([field.help?.en, 'Separated by commas'].filter(Boolean).join(' ')),
  };
}

function groupProperty(field: ObjectField, place: Place): INodeProperties {
  if (depthOf(field) > deepest) return jsonProperty(field, place);
  const displayName = titleCase(field.label.en);
  return {
    ...base(field, place, 'fixedCollection'),
    default: {},
    placeholder: `Add ${displayName}`,
    options: [{ name: 'value', displayName, values: memberProperties(field, place) }],
  };
}

/** The members of a group all stand open; what is left empty is left out. */
function memberProperties(group: ObjectField, place: Place): INodeProperties[] {
  return Object.entries(group.members).flatMap(([name, field]) =>
    propertiesOf(field, inside(place, name), 'item').map((property) => ({
      ...property,
      name: property.name.slice(parameterName(place).length + 1),
    })),
  );
}

function jsonProperty(field: Field, place: Place): INodeProperties {
  const isList = field.kind === 'list';
  return {
    ...base(field, place, 'json'),
    default: isList ? '[]' : '{}',
    description: plainText(field.help?.en ?? `As JSON, with the names of path/${place.operation.doc}`),
  };
}

function mediaProperties(field: TextField, place: Place, position: Position): INodeProperties[] | undefined {
  const type = field.media;
  if (type === undefined) return undefined;
  const id = textProperty(field, place, 'added');
  const binary: INodeProperties = {
    displayName: position === 'open' ? 'Input Binary Field' : `${id.displayName}: Input Binary Field`,
    name: parameterName(place, '_binary'),
    type: 'string',
    default: position === 'item' ? '' : 'data',
    placeholder: 'e.g. data',
    description: `Name of the binary field to upload as ${type}; the media ID is filled in`,
  };
  if (position !== 'open') return [{ ...id, displayName: `${id.displayName}: Media ID` }, binary];
  const source = parameterName(place, '_source');
  return [
    {
      displayName: 'File Source',
      name: source,
      type: 'options',
      default: 'binary',
      options: [
        {
          name: 'Binary Field',
          value: 'binary',
          description: 'Upload a file of the input item and send it in one step',
        },
        {
          name: 'Media ID',
          value: 'id',
          description: 'A file that was uploaded before, at most three days ago',
        },
      ],
    },
    { ...binary, required: true, displayOptions: { show: { [source]: ['binary'] } } },
    { ...id, required: true, displayOptions: { show: { [source]: ['id'] } } },
  ];
}
