import { inputError } from '@wecomkit/sdk/errors';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { IExecuteFunctions } from 'n8n-workflow';
import { withoutPaging } from '../form/operation-form.ts';
import { parseJson } from '../form/parse-json.ts';
import { readForm, type Parameters } from '../form/read-form.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { hasJsonMode } from '../surface/operation-properties.ts';

/** What the node's parameters say for one item; a parameter that is not there reads as empty. */
export function parametersOf(context: IExecuteFunctions, itemIndex: number): Parameters {
  return (name) => context.getNodeParameter(name, itemIndex, '');
}

/**
 * The input of an operation, from its form or its JSON. Files stand in it as `BinaryInput`.
 * @throws InputError when the JSON is not an object
 * @throws SyntaxError when it is none
 */
export function readInput(operation: Operation, parameters: Parameters): Readonly<Record<string, unknown>> {
  if (hasJsonMode(operation) && parameters('inputMode') === 'json') {
    return readJsonInput(operation, parameters('jsonInput'));
  }
  return readForm({ ...operation, input: withoutPaging(operation) }, parameters);
}

function readJsonInput(operation: Operation, given: unknown): Readonly<Record<string, unknown>> {
  const value = typeof given === 'string' ? parseJson(given, 'JSON') : given;
  if (isRecord(value)) return value;
  const actual = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
  throw inputError(
    operation.name,
    [{ path: '"JSON"', rule: 'type', limit: 'a JSON object', actual }],
    operation.doc,
  );
}
