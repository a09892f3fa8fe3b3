export { create } from './create.ts';
export { deleteDepartment as delete } from './delete.ts';
export { get } from './get.ts';
export { list } from './list.ts';
export { simpleList } from './simple-list.ts';
export { update } from './update.ts';
