import { advise as adviseIn } from '@wecomkit/sdk/advice';
import type { WeComError } from '@wecomkit/sdk/errors';

/** What to do about an error, in English. Apart, as its table is large and needed only then. */
export function advise(error: WeComError): string {
  return adviseIn(error, 'en');
}
