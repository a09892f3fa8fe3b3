export { department } from './department.ts';
export { getResult } from './get-result.ts';
export { simpleUser } from './simple-user.ts';
export { tagUser } from './tag-user.ts';
export { user } from './user.ts';
