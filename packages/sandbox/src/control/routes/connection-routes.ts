import { disconnectBot } from '../../actions/disconnect-bot.ts';
import { jsonRoute, type Route } from '../route.ts';
import { done } from '../schema/system-schemas.ts';

export const connectionRoutes: readonly Route[] = [
  jsonRoute({
    method: 'POST',
    path: '/aibots/{aibotid}/disconnect',
    summary: 'Cuts the long connection of a bot, as a network does that fails: to see its program come back',
    answer: done,
    handle({ world }, { params }) {
      disconnectBot(world, params.aibotid);
      return { done: true };
    },
  }),
];
