export { create } from './create.ts';
export { deleteMenu as delete } from './delete.ts';
export { get } from './get.ts';
