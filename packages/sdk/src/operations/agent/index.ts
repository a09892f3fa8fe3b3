export { get } from './get.ts';
export { list } from './list.ts';
export { set } from './set.ts';
