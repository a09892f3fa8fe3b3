import type { Operation } from '@wecomkit/sdk/catalog';

/** How a method is called on the command line: `getUserIdByEmail` is `get-user-id-by-email`. */
export function commandName(method: string): string {
  return method.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** The whole command of an operation, without the program: `user get-user-id`. */
export function commandOf({ name }: Operation): string {
  const [family = '', method = ''] = name.split('.');
  return `${family} ${commandName(method)}`;
}

/**
 * Other names of the operations of one family that work too: the method, and the last part of WeCom's path where no
 * other operation has it.
 */
export function commandAliases(operations: readonly Operation[]): ReadonlyMap<Operation, readonly string[]> {
  const methods = operations.map(methodOf);
  const used = new Set([...methods, ...methods.map(commandName)]);
  const wireNames = operations.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  return new Map(
    operations.map((operation, index) => {
      const wire = wireNames[index] ?? '';
      const isClear = !used.has(wire) && wireNames.indexOf(wire) === wireNames.lastIndexOf(wire);
      const method = methodOf(operation);
      const own = method === commandName(method) ? [] : [method];
      return [operation, isClear ? [...own, wire] : own];
    }),
  );
}

function methodOf({ name }: Operation): string {
  return name.slice(name.indexOf('.') + 1);
}
