import { changedUser, type ChangedUser } from './changed-user.ts';
import type { ContactChangeBase } from './event-base.ts';
import { contactChangeReader, type EventReader } from './event-reader.ts';

/** A member was created. URLs set up since 2022-08-15 get `UserID` and `Department` alone (path/90970). */
export interface CreateUserEvent extends ContactChangeBase<'create_user'>, ChangedUser {}

export const createUser: EventReader<CreateUserEvent> = contactChangeReader<CreateUserEvent>(
  'create_user',
  changedUser,
);
