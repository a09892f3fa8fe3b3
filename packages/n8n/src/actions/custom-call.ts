import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connect } from '../call/connection.ts';
import { send } from '../call/send.ts';
import { parseJson } from '../form/parse-json.ts';
import type { Parameters } from '../form/read-form.ts';
import { isRecord, readJson, toQuery, type WireRequest } from '@wecomkit/sdk/host';
import { parametersOf } from './read-input.ts';

/** Any call of the official API, with the token, the errors and the retries of the others. @throws WeComError */
export async function customCall(
  context: IExecuteFunctions,
  itemIndex: number,
): Promise<INodeExecutionData[]> {
  const request = readRequest(parametersOf(context, itemIndex));
  const operation = `${request.method} ${request.path}`;
  const connection = await connect(context, 'weComApi');
  const answer = await send(connection, {
    request,
    operation,
    isRepeatable: request.method === 'GET',
    read: (response) => readJson(response, { operation }),
  });
  return [{ json: answer as IDataObject, pairedItem: { item: itemIndex } }];
}

function readRequest(parameters: Parameters): WireRequest {
  const method = parameters('method') === 'GET' ? 'GET' : 'POST';
  const body =
    method === 'POST' ? { type: 'application/json', content: readBody(parameters('body')) } : undefined;
  return { method, path: toPath(String(parameters('path'))), query: readQuery(parameters('query')), body };
}

/** As the official page writes it: a whole address, a path, or what stands after `/cgi-bin/`. */
function toPath(given: string): string {
  const path = given
    .trim()
    .replace(/^https?:\/\/[^/]+/u, '')
    .replace(/\?.*$/u, '');
  return path.startsWith('/') ? path : `/cgi-bin/${path}`;
}

function readBody(given: unknown): string {
  return typeof given === 'string' ? JSON.stringify(parseJson(given || '{}', 'Body')) : JSON.stringify(given);
}

function readQuery(given: unknown): Record<string, string> {
  const value: unknown = typeof given === 'string' ? parseJson(given || '{}', 'Query') : given;
  return toQuery(isRecord(value) ? value : {});
}
