import { createContext, use } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import type { Person } from '../api/sandbox-api.ts';

/** What everything on one phone needs to know. */
export interface PhoneWorld {
  readonly person: Person;
  readonly member: MemberView;
  readonly corp: CorpView;
  /** The phone shows what the WeChat plug-in shows. */
  readonly isWechat: boolean;
  /** The element in which sheets and full-screen pages are drawn, over everything else on the screen. */
  readonly overlays: HTMLElement | null;
  /** Puts the rest of the screen out of reach while something lies over it. */
  readonly cover: (isCovered: boolean) => void;
  /** Opens an entry of the journal in the inspector. */
  readonly showEntry: (id: number) => void;
}

export const PhoneContext = createContext<PhoneWorld | null>(null);

export function usePhone(): PhoneWorld {
  const world = use(PhoneContext);
  if (world === null) throw new Error('usePhone needs a Phone above it.');
  return world;
}
