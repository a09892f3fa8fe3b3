import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { integer, optionalInteger, optionalText } from './members.ts';

/** A department was renamed or moved: what changed is there. URLs set up since 2022-08-15 hear of moves alone (path/90971). */
export interface UpdatePartyEvent extends ContactChangeBase<'update_party'> {
  readonly Id: number;
  readonly Name?: string | undefined;
  readonly ParentId?: number | undefined;
}

export const updateParty: EventReader<UpdatePartyEvent> = contactChangeReader<UpdatePartyEvent>(
  'update_party',
  { Id: integer, Name: optionalText, ParentId: optionalInteger },
);
