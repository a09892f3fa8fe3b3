import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { integer, optionalCommaIntegers, optionalCommaTexts } from './members.ts';

/** Members or departments were added to a tag or taken from it; a list that is absent had no change. May come before the event of the member it speaks of (path/90972). */
export interface UpdateTagEvent extends ContactChangeBase<'update_tag'> {
  readonly TagId: number;
  readonly AddUserItems?: readonly string[] | undefined;
  readonly DelUserItems?: readonly string[] | undefined;
  readonly AddPartyItems?: readonly number[] | undefined;
  readonly DelPartyItems?: readonly number[] | undefined;
}

export const updateTag: EventReader<UpdateTagEvent> = contactChangeReader<UpdateTagEvent>('update_tag', {
  TagId: integer,
  AddUserItems: optionalCommaTexts,
  DelUserItems: optionalCommaTexts,
  AddPartyItems: optionalCommaIntegers,
  DelPartyItems: optionalCommaIntegers,
});
