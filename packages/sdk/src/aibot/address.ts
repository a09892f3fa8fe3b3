import { inputError } from '../errors/describe-issue.ts';

/** Addresses of WeCom go straight into `fetch`, which speaks more than HTTP. @throws InputError, without the address */
export function assertHttp(operation: string, path: string, address: string): void {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return;
  throw inputError(operation, [{ path, rule: 'protocol', limit: ['http://', 'https://'] }]);
}
