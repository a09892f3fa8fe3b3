import type { Texts } from '../control/types.ts';

/** A passive reply that WeCom would not heed. It is noted, not retried: the delivery itself succeeded. */
export class DroppedReply extends Error {
  readonly texts: Texts;

  constructor(texts: Texts) {
    super(texts.en);
    this.name = 'DroppedReply';
    this.texts = texts;
  }
}

export function dropReply(en: string, zh: string): never {
  throw new DroppedReply({ en, zh });
}
