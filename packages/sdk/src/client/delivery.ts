import { WeComError } from '../errors/wecom-error.ts';

/** The lists of an answer that name who was not reached: texts joined by `|`, or arrays, absent or empty when all were. */
interface DeliveryAnswer {
  readonly invaliduser?: string | readonly string[] | undefined;
  readonly invalidparty?: string | readonly (string | number)[] | undefined;
  readonly invalidtag?: string | readonly (string | number)[] | undefined;
  readonly unlicenseduser?: string | readonly string[] | undefined;
}

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

/** Reads who was not reached from the answer of a send or an update. Empty lists: everybody was. */
export function undelivered(answer: DeliveryAnswer): Undelivered {
  return {
    members: toList(answer.invaliduser),
    departments: toList(answer.invalidparty),
    tags: toList(answer.invalidtag),
    unlicensed: toList(answer.unlicenseduser),
  };
}

/**
 * Gives the answer back when everybody was reached.
 * @throws PartialDeliveryError when somebody was not
 * @example
 * assertDelivered(await wecom.message.sendText(input));
 */
export function assertDelivered<Answer extends DeliveryAnswer>(answer: Answer): Answer {
  const missed = undelivered(answer);
  if (Object.values(missed).some((list) => list.length > 0)) throw new PartialDeliveryError(missed, answer);
  return answer;
}

function toList(value: string | readonly (string | number)[] | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return (typeof value === 'string' ? value.split('|') : value.map(String))
    .map((id) => id.trim())
    .filter(Boolean);
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
