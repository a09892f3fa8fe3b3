import type { Language } from '../../errors/wecom-error.ts';

/** Words for people, in English and Chinese. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What something means, and what to do. Holds no secret. */
export interface Explanation {
  readonly meaning: Bilingual;
  readonly advice: Bilingual;
}
