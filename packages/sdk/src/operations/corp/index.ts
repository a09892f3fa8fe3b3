export { getJoinQrcode } from './get-join-qrcode.ts';
