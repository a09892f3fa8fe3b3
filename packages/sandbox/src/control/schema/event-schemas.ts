import type { SandboxEvent } from '../types.ts';
import { journalEntry } from './journal-schemas.ts';
import { conversation, message } from './message-schemas.ts';
import { integer, list, named, object, oneOf, text, variants, type Schema } from './schema.ts';
import { clock, fault } from './system-schemas.ts';

type EventOf<Type extends SandboxEvent['type']> = Extract<SandboxEvent, { readonly type: Type }>;

const ofMember = { id: integer, userid: text, corpid: text };

/** What `data` of a server-sent event holds. */
export const sandboxEvent: Schema<SandboxEvent> = named(
  'SandboxEvent',
  variants<SandboxEvent>(
    'type',
    object<EventOf<'message'>>({ ...ofMember, type: oneOf('message'), message }),
    object<EventOf<'message-changed'>>({ ...ofMember, type: oneOf('message-changed'), message }),
    object<EventOf<'conversation'>>({ ...ofMember, type: oneOf('conversation'), conversation }),
    object<EventOf<'journal'>>({ id: integer, type: oneOf('journal'), entry: journalEntry }),
    object<EventOf<'clock'>>({ id: integer, type: oneOf('clock'), clock }),
    object<EventOf<'faults'>>({ id: integer, type: oneOf('faults'), faults: list(fault) }),
    object<EventOf<'directory'>>({ id: integer, type: oneOf('directory') }),
    object<EventOf<'reset'>>({ id: integer, type: oneOf('reset') }),
  ),
);
