import type { OtherAnswer, QueryField, Route } from './route.ts';
import { createSchemaPrinter, type JsonSchema, type SchemaPrinter } from './schema/print-schema.ts';
import type { Schema } from './schema/schema.ts';
import { controlError } from './schema/system-schemas.ts';

/** Of the interface, not of the package: grows when something is taken away or changes its meaning. */
const interfaceVersion = '1';

/** The control interface as an OpenAPI 3.1 document, printed from the routes that serve it. */
export function openApiDocument(routes: readonly Route[]): Readonly<Record<string, unknown>> {
  const printer = createSchemaPrinter();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, printer) };
  }
  const error = { description: 'Refused', content: json(printer.print(controlError)) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'wecomkit sandbox: control interface',
      version: interfaceVersion,
      description:
        "Everything that is not WeCom's own: state, clock, faults, journal, and acting as a member.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/_sandbox' }],
    paths,
    components: { schemas: printer.components(), responses: { Refused: error } },
  };
}

function operation(route: Route, printer: SchemaPrinter): JsonSchema {
  const { summary, answer } = route;
  const body = requestBody(route, printer);
  return {
    operationId: operationId(route),
    summary,
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: { description: 'Done', content: answerContent(answer, printer) },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

/** `POST /members/{userid}/tap` is `postMembersTap`. */
function operationId({ method, path }: Route): string {
  const words = path.replace(/\{[^}]*\}/g, '').split(/[^A-Za-z]+/);
  const named = words
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const one = path.endsWith('}') ? 'One' : '';
  return method.toLowerCase() + named.join('') + one;
}

function pathParameters(path: string): readonly JsonSchema[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: Readonly<Record<string, QueryField>>): readonly JsonSchema[] {
  return Object.entries(query).map(([name, { type, about }]) => ({
    name,
    in: 'query',
    description: about,
    schema: { type: type === 'integer' ? 'integer' : 'string' },
  }));
}

function requestBody({ body, upload }: Route, printer: SchemaPrinter): JsonSchema | undefined {
  if (upload !== undefined) return { 'multipart/form-data': { schema: fileForm(upload) } };
  return body && json(printer.print(body));
}

function fileForm(part: string): JsonSchema {
  return {
    type: 'object',
    required: [part],
    properties: { [part]: { type: 'string', contentMediaType: 'application/octet-stream' } },
  };
}

function answerContent(answer: Route['answer'], printer: SchemaPrinter): JsonSchema {
  if (!isOther(answer)) return json(printer.print(answer));
  return { [answer.contentType]: answer.schema ? { schema: printer.print(answer.schema) } : {} };
}

function isOther(answer: Schema<unknown> | OtherAnswer): answer is OtherAnswer {
  return 'contentType' in answer;
}

function json(schema: JsonSchema): JsonSchema {
  return { 'application/json': { schema } };
}
