import type { Field, ObjectField, Operation, OneOfField } from '@wecomkit/sdk/catalog';
import { isRecord } from '@wecomkit/sdk/host';
import { binaryInput, isInlinePicture } from './binary-input.ts';
import { collectionName, inside, isOpen, parameterName, type Place } from './place.ts';
import { readMember } from './read-value.ts';

type Members = Record<string, unknown>;

/** Gives the value of a parameter, `undefined` when the workflow does not have it. */
export type Parameters = (name: string) => unknown;

/**
 * The input of an operation from its filled form: the inverse of `operationForm`. Files stand in it as `BinaryInput`.
 * @throws SyntaxError for a JSON field that is not JSON
 */
export function readForm(operation: Operation, parameters: Parameters): Members {
  const place = { operation, path: '' };
  return readObject(operation.input, place, parameters, collection(parameters, place));
}

function collection(parameters: Parameters, place: Place): Members {
  const added = parameters(collectionName(place));
  return isRecord(added) ? added : {};
}

function readObject(object: ObjectField, place: Place, open: Parameters, added: Members): Members {
  const members = Object.entries(object.members)
    .filter(([, field]) => field.fromConnection !== true)
    .map(([name, field]) => {
      const at = inside(place, name);
      const value = isOpen(name, object) ? readOpen(field, at, open, added) : readAdded(field, at, added);
      return [name, value] as const;
    });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function readOpen(field: Field, place: Place, open: Parameters, added: Members): unknown {
  const parameter = (suffix: string = ''): unknown => open(parameterName(place, suffix));
  if (field.kind === 'oneOf') return readVariant(field, place, open);
  if (field.kind !== 'object') {
    const value = readMember(field, parameter, place);
    return value === false && field.optional ? undefined : value;
  }
  if (isInlinePicture(field)) return binaryInput(String(parameter('_binary')), 'inline', 'image');
  const members = readObject(field, place, open, added);
  return field.optional && Object.keys(members).length === 0 ? undefined : members;
}

function readVariant(field: OneOfField, place: Place, open: Parameters): unknown {
  const tag = open(parameterName(inside(place, field.tag)));
  const variant = typeof tag === 'string' ? field.variants[tag] : undefined;
  if (variant === undefined) return undefined;
  return { [field.tag]: tag, ...readObject(variant, place, open, collection(open, place)) };
}

/** What somebody added and left empty is meant to be empty, where an empty text is a value. */
function readAdded(field: Field, place: Place, added: Members): unknown {
  const name = parameterName(place);
  const isEmptied = field.kind === 'text' && field.mayBeEmpty === true && added[name] === '';
  if (isEmptied) return '';
  return readMember(field, (suffix = '') => added[name + suffix], place);
}
