import type { ControlContext } from './control-context.ts';
import { invalid } from './control-failure.ts';
import { readJson } from './read-json.ts';
import { readValue } from './schema/read-value.ts';
import type { Schema } from './schema/schema.ts';

/** A parameter of the query: `integer` for numbers, `text` for the rest. All of them may be left out. */
export interface QueryField {
  readonly type: 'integer' | 'text';
  readonly about: string;
}

export type QueryFields = Readonly<Record<string, QueryField>>;

type QueryValues<Fields extends QueryFields> = {
  readonly [Name in keyof Fields]?: (Fields[Name]['type'] extends 'integer' ? number : string) | undefined;
};

/** The names in braces of a path. */
type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Readonly<Record<Name, string>> & ParamsOf<Rest>
  : Readonly<Record<never, string>>;

/** An answer that is not JSON. */
export interface OtherAnswer {
  readonly contentType: string;
  /** Of what is in it: the data of server-sent events. */
  readonly schema?: Schema<unknown> | undefined;
}

/** A call of the control interface: what stands in the document, and what it does. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/_sandbox`, with names in braces: `/members/{userid}/tap`. */
  readonly path: string;
  readonly summary: string;
  readonly query: QueryFields;
  readonly body: Schema<unknown> | undefined;
  /** A file instead of JSON: the part that carries it. */
  readonly upload: string | undefined;
  /** A schema for JSON, or the type of what is no JSON. */
  readonly answer: Schema<unknown> | OtherAnswer;
  readonly serve: (
    context: ControlContext,
    request: Request,
    params: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

interface RouteSpec<Path extends string, Fields extends QueryFields> {
  readonly method: Route['method'];
  readonly path: Path;
  readonly summary: string;
  readonly query?: Fields | undefined;
}

interface JsonRouteSpec<Path extends string, Fields extends QueryFields, Body, Answer> extends RouteSpec<
  Path,
  Fields
> {
  readonly body?: Schema<Body> | undefined;
  readonly answer: Schema<Answer>;
  readonly handle: (
    context: ControlContext,
    input: { readonly params: ParamsOf<Path>; readonly query: QueryValues<Fields>; readonly body: Body },
  ) => Answer | Promise<Answer>;
}

/** A route that takes and gives JSON. */
export function jsonRoute<
  const Path extends string,
  const Fields extends QueryFields = Record<never, never>,
  Body = undefined,
  Answer = unknown,
>(spec: JsonRouteSpec<Path, Fields, Body, Answer>): Route {
  const { method, path, summary, query, body, answer, handle } = spec;
  return {
    method,
    path,
    summary,
    query: query ?? {},
    body,
    upload: undefined,
    answer,
    async serve(context, request, params) {
      const input = {
        params: params as ParamsOf<Path>,
        query: readQuery<Fields>(query, request.url),
        body: (body ? readValue(body, await readJson(request)) : undefined) as Body,
      };
      return Response.json(await handle(context, input), { headers: { 'cache-control': 'no-store' } });
    },
  };
}

interface RawRouteSpec<Path extends string, Fields extends QueryFields> extends RouteSpec<Path, Fields> {
  readonly upload?: string | undefined;
  readonly answer: Route['answer'];
  readonly handle: (
    context: ControlContext,
    input: {
      readonly params: ParamsOf<Path>;
      readonly query: QueryValues<Fields>;
      readonly request: Request;
    },
  ) => Response | Promise<Response>;
}

/** A route that reads or writes something else than JSON. */
export function rawRoute<const Path extends string, const Fields extends QueryFields = Record<never, never>>(
  spec: RawRouteSpec<Path, Fields>,
): Route {
  const { method, path, summary, query, upload, answer, handle } = spec;
  return {
    method,
    path,
    summary,
    query: query ?? {},
    body: undefined,
    upload,
    answer,
    serve: async (context, request, params) =>
      handle(context, {
        params: params as ParamsOf<Path>,
        query: readQuery<Fields>(query, request.url),
        request,
      }),
  };
}

function readQuery<Fields extends QueryFields>(fields: Fields | undefined, url: string): QueryValues<Fields> {
  const given = new URL(url).searchParams;
  const values = Object.entries(fields ?? {}).map(([name, { type }]) => {
    const value = given.get(name) ?? undefined;
    return [name, type === 'integer' && value !== undefined ? readInteger(name, value) : value];
  });
  return Object.fromEntries(values) as QueryValues<Fields>;
}

/** @throws ControlFailure 400 */
export function readInteger(name: string, value: string): number {
  return /^-?\d{1,15}$/.test(value) ? Number(value) : invalid(name, `${name} has to be an integer.`);
}
