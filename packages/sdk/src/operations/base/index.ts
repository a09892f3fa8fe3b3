export { getApiDomainIp } from './get-api-domain-ip.ts';
export { getCallbackIp } from './get-callback-ip.ts';
export { getToken } from './get-token.ts';
