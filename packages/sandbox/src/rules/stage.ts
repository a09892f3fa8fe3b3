import type { World } from '../world.ts';

/** As much of the world as making things in it takes. */
export interface Stage {
  readonly state: World['state'];
  readonly clock: Pick<World['clock'], 'now'>;
  publish(news: Parameters<World['publish']>[0]): void;
  randomId(length: number): string;
}
