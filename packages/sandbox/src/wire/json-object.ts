/** What a JSON object was read into. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name; an empty one where there is none. */
export function objectAt(value: unknown, name: string): JsonObject {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

/** The list under a name; empty where there is none. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
}

/** The text under a name; empty where there is none. */
export function textAt(value: unknown, name: string): string {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
}

/** The number under a name; absent where there is none. */
export function numberAt(value: unknown, name: string): number | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'number' ? found : undefined;
}

/** The texts of the list under a name; absent where there is no list. */
export function textsAt(value: unknown, name: string): readonly string[] | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : undefined;
}

/** The numbers of the list under a name; absent where there is no list. */
export function numbersAt(value: unknown, name: string): readonly number[] | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter((item) => typeof item === 'number') : undefined;
}

/** What stands at a path like `news.articles.0.title`. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value;
  for (const step of path.split('.')) {
    if (Array.isArray(current)) current = current[Number(step)];
    else current = isObject(current) ? current[step] : undefined;
  }
  return current;
}
