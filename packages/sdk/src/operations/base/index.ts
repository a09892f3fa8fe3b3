export { getToken } from './get-token.ts';
