import { createContext, use } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';

/** Takes a message up as the one that is answered next; null where messages are not quoted. */
export type Quote = ((message: MessageView) => void) | null;

export const QuoteContext = createContext<Quote>(null);

export function useQuote(): Quote {
  return use(QuoteContext);
}
