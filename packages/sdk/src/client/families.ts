import type { Operation } from '../operation.ts';
import type { Caller } from './caller.ts';
import type { CallOptions } from './options.ts';

/**
 * Binds every operation of a family to a caller: `message.sendText` becomes the method `sendText`.
 * The interface is the one that is generated for the family from the same operations.
 */
export function bindFamily<Methods extends object>(
  caller: Caller,
  family: Readonly<Record<string, Operation>>,
): Methods {
  const methods: Methods = Object.create(null);
  for (const operation of Object.values(family)) {
    const name = operation.name.slice(operation.name.indexOf('.') + 1);
    const method = (input: unknown, options?: CallOptions): Promise<unknown> =>
      caller.call(operation, input, options);
    Object.defineProperty(methods, name, { value: method, enumerable: true });
  }
  return methods;
}
