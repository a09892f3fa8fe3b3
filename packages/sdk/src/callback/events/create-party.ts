import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { integer, optionalInteger, optionalText } from './members.ts';

/** A department was created. URLs set up since 2022-08-15 get `Id` and `ParentId` alone (path/90971). */
export interface CreatePartyEvent extends ContactChangeBase<'create_party'> {
  readonly Id: number;
  readonly Name?: string | undefined;
  readonly ParentId: number;
  readonly Order?: number | undefined;
}

export const createParty: EventReader<CreatePartyEvent> = contactChangeReader<CreatePartyEvent>(
  'create_party',
  { Id: integer, Name: optionalText, ParentId: integer, Order: optionalInteger },
);
