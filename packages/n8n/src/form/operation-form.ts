import type { Field, ObjectField, OneOfField, Operation } from '@wecomkit/sdk/catalog';
import type { INodeProperties } from 'n8n-workflow';
import { isInlinePicture } from './binary-input.ts';
import { distinctLabels, type Drawn } from './distinct-labels.ts';
import { mergeBy, showOnly } from './merge-properties.ts';
import { collectionName, inside, isOpen, parameterName, type Place } from './place.ts';
import { inOrder, plainText, propertiesOf } from './property.ts';
import { titleCase } from './title-case.ts';

/** What stands open, and what is added on demand. */
interface Form {
  readonly open: readonly Drawn[];
  readonly added: readonly Drawn[];
}

/** The form of an operation's input, without a word about when it is shown. */
export function operationForm(operation: Operation): INodeProperties[] {
  const place = { operation, path: '' };
  return distinctLabels(withCollection(formOf(withoutPaging(operation), place, false), place));
}

/** Pages are walked through by the node itself. */
export function withoutPaging({ input, cursor }: Operation): ObjectField {
  if (cursor === undefined) return input;
  const paging = new Set([cursor.input, 'limit']);
  const members = Object.entries(input.members).filter(([name]) => !paging.has(name));
  return { ...input, members: Object.fromEntries(members) };
}

function formOf(object: ObjectField, place: Place, mayBeAbsent: boolean): Form {
  const forms = Object.entries(object.members)
    .filter(([, field]) => field.fromConnection !== true)
    .map(([name, field]) => memberForm(field, inside(place, name), isOpen(name, object), mayBeAbsent));
  return { open: forms.flatMap(({ open }) => open), added: forms.flatMap(({ added }) => added) };
}

function memberForm(field: Field, place: Place, isOpenHere: boolean, mayBeAbsent: boolean): Form {
  if (!isOpenHere) return { open: [], added: propertiesOf(field, place, 'added') };
  const optional = mayBeAbsent || field.optional === true;
  if (field.kind === 'object') {
    if (isInlinePicture(field)) return { open: [pictureProperty(place)], added: [] };
    return partsOf(titleCase(field.label.en), formOf(field, place, optional));
  }
  if (field.kind === 'oneOf') return { open: variantsForm(field, place), added: [] };
  const properties = propertiesOf(field, place, 'open');
  return { open: optional ? properties.map(notRequired) : properties, added: [] };
}

/** The nearest group counts: what has one already keeps it. */
function partsOf(group: string, { open, added }: Form): Form {
  const part = (property: Drawn): Drawn => ({ group, ...property });
  return { open: open.map(part), added: added.map(part) };
}

function notRequired(property: INodeProperties): INodeProperties {
  return property.required ? { ...property, required: false } : property;
}

function pictureProperty(place: Place): INodeProperties {
  return {
    displayName: 'Input Binary Field',
    name: parameterName(place, '_binary'),
    type: 'string',
    default: 'data',
    required: true,
    placeholder: 'e.g. data',
    description: 'Name of the binary field that holds the picture: JPG or PNG',
    hint: 'At most 2 MB',
  };
}

/** The tag chooses which variant's form is shown. */
function variantsForm(field: OneOfField, place: Place): Drawn[] {
  const name = parameterName(inside(place, field.tag));
  const choices = Object.entries(field.variants).map(([value, { label }]) => ({
    name: titleCase(label.en),
    value,
  }));
  const sorted = inOrder(choices);
  const options = field.optional ? [{ name: 'None', value: '' }, ...sorted] : [...sorted];
  const displayName = titleCase(field.label.en);
  const selector: INodeProperties = {
    displayName,
    name,
    type: 'options',
    options,
    default: field.optional ? '' : (choices[0]?.value ?? ''),
    ...(field.help ? { description: plainText(field.help.en) } : {}),
  };
  const forms = Object.entries(field.variants).map(([value, variant]) =>
    showOnly({ [name]: [value] }, variantForm(displayName, variant, place)),
  );
  return [selector, ...mergeBy(name, forms)];
}

function variantForm(group: string, variant: ObjectField, place: Place): readonly Drawn[] {
  return withCollection(formOf(variant, place, false), place).map((property) => ({ group, ...property }));
}

function withCollection({ open, added }: Form, place: Place): Drawn[] {
  if (added.length === 0) return [...open];
  const collection: INodeProperties = {
    displayName: 'Additional Fields',
    name: collectionName(place),
    type: 'collection',
    placeholder: 'Add Field',
    default: {},
    options: [...added],
  };
  return [...open, collection];
}
