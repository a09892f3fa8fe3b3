import { createBotConnectionSlot } from './aibots/bot-connections.ts';
import { createClock } from './clock/create-clock.ts';
import { createNewsroom, type Newsroom, type WorldNews } from './events/world-news.ts';
import { createFaults, type FaultList } from './faults/create-faults.ts';
import { createJournal } from './journal/create-journal.ts';
import { createRandomId } from './random-id.ts';
import { createState, type State } from './state/state.ts';
import type { Settings, World } from './world.ts';

export interface WorldOptions {
  /** Empty by default. */
  readonly state?: State | undefined;
  readonly settings?: { readonly [Name in keyof Settings]?: Settings[Name] | undefined } | undefined;
  /** The machine's clock, milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** A world with everything that control needs beyond what rules may touch. */
export interface ControlledWorld extends World {
  readonly faults: FaultList;
  publish(news: WorldNews): void;
  readonly listen: Newsroom['listen'];
}

export const defaultSettings: Settings = {
  limits: false,
  strictUploads: false,
  passiveCardReplies: true,
  fastLimits: false,
  forwardedFor: false,
  jobMs: 100,
  contactsRead: 'refuse',
  applicationWrites: 48002,
  strictDepartments: false,
  fetchChild: false,
  directLeaders: 1,
  reducedContactEvents: true,
  fetchHosts: [],
  callbackRetries: 3,
  callbackRetryMs: 0,
  retriesOnStatus: true,
  identicalRetries: false,
  botPollMs: 1000,
  botStreamMs: 600_000,
  botSilenceMs: 90_000,
  botTakeoverMs: 2000,
  botConnectionExtras: false,
};

/** A world without a network: state, clock, journal and faults that know of each other. */
export function createWorld(options: WorldOptions = {}): ControlledWorld {
  const { state = createState(), now = Date.now } = options;
  const { publish, listen } = createNewsroom();
  return {
    state,
    settings: completeSettings(options.settings ?? {}),
    clock: createClock(state, now, () => publish({ type: 'clock' })),
    faults: createFaults(() => publish({ type: 'faults' })),
    journal: createJournal({
      maxEntries: 10_000,
      maxCharacters: 16 * 1024 * 1024,
      onChange: ({ id }) => publish({ type: 'journal', id }),
    }),
    botConnections: createBotConnectionSlot(),
    publish,
    listen,
    randomId: createRandomId(),
  };
}

function completeSettings(given: NonNullable<WorldOptions['settings']>): Settings {
  const settings = { ...defaultSettings, ...withoutAbsent(given) };
  return { ...settings, limits: settings.limits || settings.fastLimits };
}

function withoutAbsent(settings: NonNullable<WorldOptions['settings']>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
