import { type Answer, answer } from '../wire/answer.ts';

/**
 * `get_api_domain_ip` and `getcallbackip` (path/92520, path/92521): a sandbox answers, and calls, from the machine it
 * runs on.
 */
export function listAddresses(): Answer {
  return answer({ ip_list: ['127.0.0.1', '::1'] });
}
