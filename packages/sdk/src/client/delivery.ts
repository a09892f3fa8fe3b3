import { PartialDeliveryError, type Undelivered } from '../errors/index.ts';

/** The lists of an answer that name who was not reached: texts joined by `|`, or arrays, absent or empty when all were. */
interface DeliveryAnswer {
  readonly invaliduser?: string | readonly string[] | undefined;
  readonly invalidparty?: string | readonly (string | number)[] | undefined;
  readonly invalidtag?: string | readonly (string | number)[] | undefined;
  readonly unlicenseduser?: string | readonly string[] | undefined;
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
