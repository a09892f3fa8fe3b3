import { clockView } from '../../views/clock-view.ts';
import { invalid } from '../control-failure.ts';
import { jsonRoute, type Route } from '../route.ts';
import { clock, clockRequest } from '../schema/system-schemas.ts';
import type { ClockRequest } from '../types.ts';
import type { Clock } from '../../world.ts';

export const clockRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/clock',
    summary: "The sandbox's clock",
    answer: clock,
    handle: ({ world }) => clockView(world.clock),
  }),
  jsonRoute({
    method: 'POST',
    path: '/clock',
    summary: 'Moves the clock: tokens, codes and files age with it',
    body: clockRequest,
    answer: clock,
    handle({ world }, { body }) {
      world.clock.set(newOffset(world.clock, body));
      return clockView(world.clock);
    },
  }),
];

function newOffset(current: Clock, { advance_ms, now, reset }: ClockRequest): number {
  const given = [advance_ms, now, reset].filter((value) => value !== undefined && value !== false);
  if (given.length !== 1) invalid('', 'One of advance_ms, now and reset: true is needed.');
  if (advance_ms !== undefined) return current.offsetMs + Math.round(advance_ms);
  return now === undefined ? 0 : Math.round(now) - (current.now() - current.offsetMs);
}
