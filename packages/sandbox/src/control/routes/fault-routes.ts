import { notFound } from '../control-failure.ts';
import { jsonRoute, readInteger, type Route } from '../route.ts';
import { list } from '../schema/schema.ts';
import { fault, faultRequest } from '../schema/system-schemas.ts';

export const faultRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/faults',
    summary: 'Faults in force',
    answer: list(fault),
    handle: ({ world }) => world.faults.list(),
  }),
  jsonRoute({
    method: 'POST',
    path: '/faults',
    summary:
      'Adds a fault: a code, a delay, a cut connection, a status, an expired token, a repeated callback',
    body: faultRequest,
    answer: fault,
    handle: ({ world }, { body }) => world.faults.add(body),
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/faults',
    summary: 'Removes all faults',
    answer: list(fault),
    handle({ world }) {
      world.faults.clear();
      return world.faults.list();
    },
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Removes a fault; answers those that stay',
    answer: list(fault),
    handle({ world }, { params }) {
      const isThere = world.faults.remove(readInteger('id', params.id));
      if (!isThere) notFound('unknown-fault', `There is no fault ${params.id}.`);
      return world.faults.list();
    },
  }),
];
