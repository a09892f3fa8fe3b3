import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member was deleted (path/90970). */
export interface DeleteUserEvent extends ContactChangeBase<'delete_user'> {
  readonly UserID: string;
}

export const deleteUser: EventReader<DeleteUserEvent> = contactChangeReader<DeleteUserEvent>('delete_user', {
  UserID: text,
});
