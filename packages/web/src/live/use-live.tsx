import { createContext, use, useEffect, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { createLive } from './live.ts';
import type { Live } from './live.ts';

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [live] = useState(createLive);
  useEffect(() => live.start(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (live === null) throw new Error('useLive needs a LiveProvider above it.');
  return live;
}
