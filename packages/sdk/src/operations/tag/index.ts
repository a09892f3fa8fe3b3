export { addTagUsers } from './add-tag-users.ts';
export { create } from './create.ts';
export { delTagUsers } from './del-tag-users.ts';
export { deleteTag as delete } from './delete.ts';
export { get } from './get.ts';
export { list } from './list.ts';
export { update } from './update.ts';
