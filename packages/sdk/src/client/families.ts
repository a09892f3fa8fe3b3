import type { Operation } from '../operation.ts';
import type { Caller } from './caller.ts';
import { eachRow } from './each-row.ts';
import type { CallOptions } from './options.ts';

/**
 * Binds every operation of a family to a caller: `message.sendText` becomes the method `sendText`, and a list that
 * comes in pages gets a second method that walks through them.
 * The interface is the one that is generated for the family from the same operations.
 */
export function bindFamily<Methods extends object>(
  caller: Caller,
  family: Readonly<Record<string, Operation>>,
): Methods {
  const methods: Methods = Object.create(null);
  const bind = (name: string, value: unknown): void => {
    Object.defineProperty(methods, name, { value, enumerable: true });
  };
  for (const operation of Object.values(family)) {
    bind(
      operation.name.slice(operation.name.indexOf('.') + 1),
      (input: unknown = {}, options?: CallOptions) => caller.call(operation, input, options),
    );
    const { cursor } = operation;
    if (!cursor) continue;
    bind(cursor.each, (input: unknown = {}, options?: CallOptions) =>
      eachRow(caller, operation, cursor, input, options),
    );
  }
  return methods;
}
