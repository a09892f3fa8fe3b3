import type { TextTable } from '../texts/en.ts';

/** The name of a message type for people; its own name where we have none. */
export function typeName(texts: TextTable, msgtype: string): string {
  const names: Readonly<Record<string, string>> = texts.types;
  return names[msgtype] ?? msgtype;
}
