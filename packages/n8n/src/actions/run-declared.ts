import type { Operation } from '@wecomkit/sdk/catalog';
import { assertDelivered, type DownloadedFile } from '@wecomkit/sdk';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { callOperation, type Overflow } from '../call/call-operation.ts';
import { callPages } from '../call/call-pages.ts';
import { connect, credentialTypes, type Connection } from '../call/connection.ts';
import { resolveFiles } from '../call/resolve-files.ts';
import { shapeOf } from '../output/shape.ts';
import { toItems, type OutputMode } from '../output/to-items.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { parametersOf, readInput } from './read-input.ts';
import type { Parameters } from '../form/read-form.ts';
import { picked } from '../form/read-value.ts';

/** Runs one declared operation for one input item. @throws WeComError, NodeOperationError */
export async function runDeclared(
  context: IExecuteFunctions,
  operation: Operation,
  itemIndex: number,
): Promise<INodeExecutionData[]> {
  const parameters = parametersOf(context, itemIndex);
  const credential = operation.credential === 'robot' ? credentialTypes.robot : credentialTypes.api;
  const connection = withAgent(await connect(context, credential), parameters);
  const input = await resolveFiles(connection, context, itemIndex, readInput(operation, parameters));
  const answer = await call(connection, operation, isRecord(input) ? input : {}, parameters);
  if (shapeOf(operation).kind === 'file') return [await fileItem(context, answer, parameters, itemIndex)];
  const rows = toItems(operation, answer, outputMode(parameters));
  return limited(operation, rows, parameters).map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

async function call(
  connection: Connection,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  parameters: Parameters,
): Promise<unknown> {
  if (operation.cursor) return callPages(connection, operation, input, limitOf(parameters));
  const { overflow, failIfUndelivered } = optionsOf(parameters);
  const answer = await callOperation(connection, operation, input, toOverflow(overflow));
  return failIfUndelivered === true && isRecord(answer) ? assertDelivered(answer) : answer;
}

function optionsOf(parameters: Parameters): Readonly<Record<string, unknown>> {
  const options = parameters('options');
  return isRecord(options) ? options : {};
}

function toOverflow(value: unknown): Overflow {
  return value === 'split' || value === 'truncate' ? value : 'error';
}

/** A message may go out as another application of the same secret. */
function withAgent(connection: Connection, parameters: Parameters): Connection {
  const agentid = Number(picked(optionsOf(parameters)['agentid']));
  return agentid > 0 ? { ...connection, defaults: { ...connection.defaults, agentid } } : connection;
}

function outputMode(parameters: Parameters): OutputMode {
  const mode = parameters('output');
  if (mode !== 'selected') return mode === 'simplified' ? mode : 'raw';
  const fields = parameters('outputFields');
  return { fields: Array.isArray(fields) ? fields.map(String) : [] };
}

function limitOf(parameters: Parameters): number {
  const limit = Number(parameters('limit'));
  return parameters('returnAll') === true || !(limit > 0) ? Infinity : limit;
}

function limited(operation: Operation, rows: IDataObject[], parameters: Parameters): IDataObject[] {
  return shapeOf(operation).kind === 'rows' ? rows.slice(0, limitOf(parameters)) : rows;
}

async function fileItem(
  context: IExecuteFunctions,
  answer: unknown,
  parameters: Parameters,
  itemIndex: number,
): Promise<INodeExecutionData> {
  const file = answer as DownloadedFile;
  const { filename, contentType, size } = file;
  const bytes = Buffer.from(await file.bytes());
  const binary = await context.helpers.prepareBinaryData(bytes, filename, contentType);
  return {
    json: { fileName: filename ?? null, contentType: contentType ?? null, size: size ?? bytes.length },
    binary: { [String(parameters('outputBinary') || 'data')]: binary },
    pairedItem: { item: itemIndex },
  };
}
