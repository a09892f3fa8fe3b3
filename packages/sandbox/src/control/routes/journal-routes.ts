import { resend } from '../../actions/resend.ts';
import { entryWithDetail, journalPage } from '../../views/journal-view.ts';
import type { ControlContext } from '../control-context.ts';
import { notFound } from '../control-failure.ts';
import { readLimit } from '../read-limit.ts';
import { jsonRoute, readInteger, type Route } from '../route.ts';
import { journalEntry, journalPageSchema } from '../schema/journal-schemas.ts';
import { done } from '../schema/system-schemas.ts';
import type { JournalEntry } from '../types.ts';

export const journalRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/journal',
    summary: 'What happened on the wire, oldest first; the newest entries unless `after` is given',
    query: {
      after: { type: 'integer', about: 'Only entries after this id' },
      before: { type: 'integer', about: 'Only entries before this id' },
      limit: { type: 'integer', about: 'How many, at most 1000; default 100' },
      kind: { type: 'text', about: 'call, callback, retry, drop or fault' },
      agentid: { type: 'integer', about: 'Only of this application' },
      aibotid: { type: 'text', about: 'Only of this bot' },
      outcome: { type: 'text', about: 'ok, error, waiting or dropped' },
      q: { type: 'text', about: 'Words in operation, path, summary, code or notes' },
    },
    answer: journalPageSchema,
    handle: ({ world }, { query }) =>
      journalPage(world.journal, { ...query, limit: readLimit(query.limit, 100, 1000) }),
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/journal',
    summary: 'Clears the journal',
    answer: done,
    handle({ world }) {
      world.journal.clear();
      return { done: true };
    },
  }),
  jsonRoute({
    method: 'GET',
    path: '/journal/{id}',
    summary: 'One entry with its details',
    query: { secrets: { type: 'integer', about: '1: secrets are shown' } },
    answer: journalEntry,
    handle: (context, { params, query }) =>
      entryWithDetail(findEntry(context, params.id), query.secrets === 1),
  }),
  jsonRoute({
    method: 'POST',
    path: '/journal/{id}/resend',
    summary: 'Delivers a callback again; answers the new entry',
    query: { wait: { type: 'integer', about: '0: answer before the application does' } },
    answer: journalEntry,
    async handle(context, { params, query }) {
      const { started, done: finished } = resend(context, findEntry(context, params.id));
      if (query.wait !== 0) await finished;
      return entryWithDetail(findEntry(context, String(started)), false);
    },
  }),
];

function findEntry({ world }: ControlContext, id: string): JournalEntry {
  return (
    world.journal.get(readInteger('id', id)) ??
    notFound('unknown-entry', `The journal has no entry ${id} (any more).`)
  );
}
