import type { Field, ObjectField, Operation } from '@wecomkit/sdk/catalog';
import { deepest, depthOf } from '../src/form/depth.ts';
import { collectionName, inside, isOpen, parameterName, type Place } from '../src/form/place.ts';
import { referenceOf } from '../src/form/references.ts';
import { isRecord } from '@wecomkit/sdk/host';

type Values = Record<string, unknown>;

/** What somebody would put into the form of an operation to send this input. Media ids are given as ids. */
export function fillForm(operation: Operation, input: unknown): Values {
  const place = { operation, path: '' };
  const values: Values = {};
  const added: Values = {};
  fillObject(operation.input, input, place, values, added);
  return { ...values, [collectionName(place)]: added };
}

function fillObject(object: ObjectField, input: unknown, place: Place, open: Values, added: Values): void {
  if (!isRecord(input)) return;
  for (const [name, field] of Object.entries(object.members)) {
    if (input[name] === undefined || field.fromConnection) continue;
    const at = inside(place, name);
    if (isOpen(name, object)) fillOpen(field, input[name], at, open, added);
    else added[parameterName(at)] = fillValue(field, input[name], at);
  }
}

function fillOpen(field: Field, value: unknown, place: Place, open: Values, added: Values): void {
  if (field.kind === 'object') return fillObject(field, value, place, open, added);
  if (field.kind === 'oneOf' && isRecord(value)) {
    const tag = String(value[field.tag]);
    const variant = field.variants[tag];
    const inner: Values = {};
    if (variant) fillObject(variant, value, place, open, inner);
    open[parameterName(inside(place, field.tag))] = tag;
    open[collectionName(place)] = inner;
    return;
  }
  if (field.kind === 'text' && field.media) open[parameterName(place, '_source')] = 'id';
  open[parameterName(place)] = fillValue(field, value, place);
}

function fillValue(field: Field, value: unknown, place: Place): unknown {
  if (depthOf(field) > deepest || field.kind === 'json') return JSON.stringify(value);
  if (field.kind === 'list' && field.item.kind === 'object') {
    const { item } = field;
    return { item: Array.isArray(value) ? value.map((row) => fillGroup(item, row, place)) : [] };
  }
  if (field.kind === 'object') return { value: fillGroup(field, value, place) };
  const text = Array.isArray(value) ? value.join('|') : value;
  return referenceOf(place.operation, field) ? { __rl: true, mode: 'id', value: text } : text;
}

function fillGroup(group: ObjectField, value: unknown, place: Place): Values {
  if (!isRecord(value)) return {};
  const offset = parameterName(place).length + 1;
  return Object.fromEntries(
    Object.entries(group.members)
      .filter(([name]) => value[name] !== undefined)
      .map(([name, field]) => {
        const at = inside(place, name);
        return [parameterName(at).slice(offset), fillValue(field, value[name], at)];
      }),
  );
}
