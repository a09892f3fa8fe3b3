import { type Operation, operations } from '@wecomkit/sdk/catalog';
import { responseCoverage, responseOperation } from '../aibots/respond-by-url.ts';
import type { Coverage } from '../rules/coverage-entry.ts';
import { coverage } from '../rules/coverage.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';

/** A path with the operations that share it. */
export interface Endpoint {
  readonly path: string;
  readonly operations: readonly [Operation, ...Operation[]];
  /** Absent for operations that are declared but not emulated. */
  readonly coverage: Coverage | undefined;
}

/** All paths of the catalog, and the one that bots are told. */
export function listEndpoints(): ReadonlyMap<string, Endpoint> {
  const endpoints = new Map<string, Endpoint>();
  for (const operation of operations()) {
    const { path } = operation;
    const known = endpoints.get(path);
    const together: Endpoint['operations'] = known ? [...known.operations, operation] : [operation];
    endpoints.set(path, { path, operations: together, coverage: coverage[path] });
  }
  endpoints.set(responseOperation.path, {
    path: responseOperation.path,
    operations: [responseOperation],
    coverage: responseCoverage,
  });
  return endpoints;
}

/** The operation that a body means: by its `msgtype` where several share the path. */
export function chooseOperation(
  { operations: [first, ...rest] }: Endpoint,
  body: JsonObject,
): Operation | undefined {
  if (first.fixed?.['msgtype'] === undefined) return first;
  const msgtype = textAt(body, 'msgtype');
  return [first, ...rest].find((operation) => operation.fixed?.['msgtype'] === msgtype);
}
