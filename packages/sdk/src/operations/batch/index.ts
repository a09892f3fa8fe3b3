export { getResult } from './get-result.ts';
export { invite } from './invite.ts';
export { openUserIdToUserId } from './open-user-id-to-user-id.ts';
export { replaceParty } from './replace-party.ts';
export { replaceUser } from './replace-user.ts';
export { syncUser } from './sync-user.ts';
