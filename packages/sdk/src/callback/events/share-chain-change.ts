import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** The upstream or downstream corps that share the app have changed; read the list by the API (path/90240). */
export type ShareChainChangeEvent = AppEventBase<'share_chain_change'>;

export const shareChainChange: EventReader<ShareChainChangeEvent> = appEventReader<ShareChainChangeEvent>(
  'share_chain_change',
  { takesReply: false },
  {},
);
