import type { SandboxNews } from '../world.ts';

/** Everything that a phone, the inspector or a waiting test wants to hear of. */
export type WorldNews =
  | SandboxNews
  | { readonly type: 'journal'; readonly id: number }
  | { readonly type: 'clock' }
  | { readonly type: 'faults' }
  /** A conversation was read. */
  | {
      readonly type: 'conversation';
      readonly corpid: string;
      readonly userid: string;
      readonly conversation: string;
    };

export type NewsListener = (news: WorldNews) => void;

/** Who listens to the news of one sandbox. */
export interface Newsroom {
  readonly publish: NewsListener;
  /** Answers a function that ends it. */
  readonly listen: (listener: NewsListener) => () => void;
}

export function createNewsroom(): Newsroom {
  const listeners = new Set<NewsListener>();
  return {
    publish(news) {
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
