import type { Route } from '../route.ts';
import { botRoutes } from './bot-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { consoleRoutes } from './console-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { mediaRoutes } from './media-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { systemRoutes } from './system-routes.ts';

/** Everything under `/_sandbox`, but the document that describes it. */
export const controlRoutes: readonly Route[] = [
  ...systemRoutes,
  ...directoryRoutes,
  ...memberRoutes,
  ...mediaRoutes,
  ...callbackRoutes,
  ...botRoutes,
  ...connectionRoutes,
  ...consoleRoutes,
  ...journalRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...eventRoutes,
];
