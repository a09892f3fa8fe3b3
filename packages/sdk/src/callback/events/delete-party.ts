import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { integer } from './members.ts';

/** A department was deleted (path/90971). */
export interface DeletePartyEvent extends ContactChangeBase<'delete_party'> {
  readonly Id: number;
}

export const deleteParty: EventReader<DeletePartyEvent> = contactChangeReader<DeletePartyEvent>(
  'delete_party',
  { Id: integer },
);
