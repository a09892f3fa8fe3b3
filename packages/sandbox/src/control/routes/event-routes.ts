import { sleep } from '../../clock/sleep.ts';
import { eventStream } from '../../events/event-stream.ts';
import { rawRoute, readInteger, type Route } from '../route.ts';
import { sandboxEvent } from '../schema/event-schemas.ts';

export const eventRoutes: readonly Route[] = [
  rawRoute({
    method: 'GET',
    path: '/events',
    summary:
      'What happens, as server-sent events; Last-Event-ID resumes without a gap, `reset` means: load afresh',
    query: {
      userid: { type: 'text', about: "Only this member's events, beside those of nobody" },
      after: { type: 'integer', about: 'As Last-Event-ID, for clients that cannot set headers' },
    },
    answer: { contentType: 'text/event-stream', schema: sandboxEvent },
    handle({ ring, heartbeatMs }, { query, request }) {
      const last = request.headers.get('last-event-id') ?? '';
      const after = last === '' ? query.after : readInteger('last-event-id', last);
      const stream = eventStream(ring, { after, userid: query.userid, heartbeatMs, sleep });
      return new Response(stream, {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          // Proxies that collect answers would hold events back.
          'x-accel-buffering': 'no',
        },
      });
    },
  }),
];
