import { inputError } from '@wecomkit/sdk/errors';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { IExecuteFunctions } from 'n8n-workflow';
import { withoutPaging } from '../form/operation-form.ts';
import { readForm, type Parameters } from '../form/read-form.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { hasJsonMode } from '../surface/operation-properties.ts';

/** What the node's parameters say for one item; a parameter that is not there reads as empty. */
export function parametersOf(context: IExecuteFunctions, itemIndex: number): Parameters {
  return (name) => context.getNodeParameter(name, itemIndex, '');
}

/**
 * The input of an operation, from its form or its JSON. Files stand in it as `BinaryInput`.
 * @throws InputError when the JSON is none, or not an object
 */
export function readInput(operation: Operation, parameters: Parameters): Readonly<Record<string, unknown>> {
  if (hasJsonMode(operation) && parameters('inputMode') === 'json') {
    return readJsonInput(operation, parameters('jsonInput'));
  }
  return readForm({ ...operation, input: withoutPaging(operation) }, parameters);
}

function readJsonInput(operation: Operation, given: unknown): Readonly<Record<string, unknown>> {
  const value = typeof given === 'string' ? parse(given) : given;
  if (isRecord(value)) return value;
  const actual = value === undefined ? 'not JSON' : typeof value;
  throw inputError(
    operation.name,
    [{ path: 'jsonInput', rule: 'type', limit: 'object', actual }],
    operation.doc,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
