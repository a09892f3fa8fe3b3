/** Parameters of a query. The first of several with the same name counts. */
export type Query = Readonly<Record<string, string>>;

/** Reads the query of a URL. Empty parts (`&&`) and order mean nothing. */
export function readQuery(url: string): Query {
  const start = url.indexOf('?');
  const query: Record<string, string> = Object.create(null);
  if (start < 0) return query;
  for (const [name, value] of new URLSearchParams(url.slice(start + 1))) query[name] ??= value;
  return query;
}
