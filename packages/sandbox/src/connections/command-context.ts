import type { JournalNote } from '../control/types.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import type { LiveConnections } from './live-connections.ts';
import type { Uploads } from './uploads.ts';

/** What commands work on. */
export interface CommandContext {
  readonly world: World;
  readonly live: LiveConnections;
  readonly uploads: Uploads;
}

/** What a command has to say when it is done. */
export interface CommandResult {
  /** Of the acknowledgement. */
  readonly body?: JsonObject | undefined;
  /** For the journal. */
  readonly notes?: readonly JournalNote[] | undefined;
}
