import { WeComError } from './wecom-error.ts';

/** Who was not reached. */
export interface Undelivered {
  /** Member ids, in lower case as WeCom answers them. */
  readonly members: readonly string[];
  readonly departments: readonly string[];
  readonly tags: readonly string[];
  /** Members without a basic interface licence (基础接口许可). */
  readonly unlicensed: readonly string[];
}

/** Some recipients were not reached although WeCom reported success (path/90236). */
export class PartialDeliveryError extends WeComError {
  readonly code = 'partial';
  readonly undelivered: Undelivered;
  /** The answer as WeCom gave it; its `msgid` recalls the message for those who were reached. */
  readonly answer: unknown;

  constructor(undelivered: Undelivered, answer: unknown) {
    super(`WeCom: not delivered to ${summary(undelivered)}; check that they exist and see the application`);
    this.undelivered = undelivered;
    this.answer = answer;
  }
}

function summary({ members, departments, tags, unlicensed }: Undelivered): string {
  return [
    ['members', members],
    ['departments', departments],
    ['tags', tags],
    ['members without a licence', unlicensed],
  ]
    .filter(([, list]) => list !== undefined && list.length > 0)
    .map(([kind, list]) => `${kind} ${Array.isArray(list) ? list.join(', ') : ''}`)
    .join('; ');
}
