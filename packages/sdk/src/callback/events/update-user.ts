import { changedUser, type ChangedUser } from './changed-user.ts';
import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';
import { optionalText } from './members.ts';

/**
 * A member was changed: what changed is there. URLs set up since 2022-08-15 hear of departments, leaders of
 * departments and the id alone (path/90970).
 */
export interface UpdateUserEvent extends ContactChangeBase<'update_user'>, ChangedUser {
  /** The id from now on, where it changed; that is possible once. `UserID` is the old one. */
  readonly NewUserID?: string | undefined;
}

export const updateUser: EventReader<UpdateUserEvent> = contactChangeReader<UpdateUserEvent>('update_user', {
  ...changedUser,
  NewUserID: optionalText,
});
