import type { Field, ObjectField, Operation } from '@wecomkit/sdk/catalog';
import { itemMembers, shapeOf } from './shape.ts';

/** As much of JSON Schema as n8n's editor draws: names and types. */
export interface OutputSchema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, OutputSchema>>;
  readonly items?: OutputSchema;
}

/** What an item of this operation looks like, for people who build on it before it has run. */
export function outputSchema(operation: Operation): OutputSchema {
  const shape = shapeOf(operation);
  if (shape.kind === 'deleted') return object({ deleted: { type: 'boolean' } });
  if (shape.kind === 'file') {
    return object({
      fileName: { type: 'string' },
      contentType: { type: 'string' },
      size: { type: 'integer' },
    });
  }
  if (operation.retry !== 'read') return schemaOf(shape.object);
  const members = itemMembers(shape).map((name) => [name, shape.object.members[name]] as const);
  return object(
    Object.fromEntries(members.flatMap(([name, field]) => (field ? [[name, schemaOf(field)]] : []))),
  );
}

/** What the operations give that no declaration describes: a checked card, and the code of any call. */
export const builtCardSchema: OutputSchema = object({ template_card: object({}) });
export const anyAnswerSchema: OutputSchema = object({
  errcode: { type: 'integer' },
  errmsg: { type: 'string' },
});

/** What "Reply" passes on: the item of the trigger, here of a message. */
export const answeredSchema: OutputSchema = object({
  kind: { type: 'string' },
  ToUserName: { type: 'string' },
  FromUserName: { type: 'string' },
  CreateTime: { type: 'integer' },
  AgentID: { type: 'integer' },
  MsgType: { type: 'string' },
  raw: object({}),
});

/** What "Send and Wait for Response" gives when it was answered. */
export const answerSchema: OutputSchema = object({
  data: object({
    approved: { type: 'boolean' },
    chosen: { type: 'string' },
    option: { type: 'integer' },
    comment: { type: 'string' },
    responder: object({ userid: { type: 'string' }, source: { type: 'string' } }),
    respondedAt: { type: 'string' },
  }),
});

function object(properties: Readonly<Record<string, OutputSchema>>): OutputSchema {
  return { type: 'object', properties };
}

function membersOf({ members }: ObjectField): Record<string, OutputSchema> {
  return Object.fromEntries(Object.entries(members).map(([name, field]) => [name, schemaOf(field)]));
}

function schemaOf(field: Field): OutputSchema {
  switch (field.kind) {
    case 'integer':
    case 'bit':
      return { type: 'integer' };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: typeof field.choices[0]?.value === 'number' ? 'integer' : 'string' };
    case 'list':
      return { type: 'array', items: schemaOf(field.item) };
    case 'object':
      return object(membersOf(field));
    case 'oneOf':
      return object(
        Object.assign({ [field.tag]: { type: 'string' } }, ...Object.values(field.variants).map(membersOf)),
      );
    case 'json':
      return { type: 'object' };
    default:
      return { type: 'string' };
  }
}
