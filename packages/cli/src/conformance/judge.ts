import { validate } from '@wecomkit/sdk/catalog';
import { isRecord } from '../options/members.ts';
import type { ConformanceCase } from './conformance-case.ts';

/** What a host answered. */
export interface HostAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export interface Verdict {
  /** `unjudged`: the host said something else first, or this caller may not ask. */
  readonly outcome: 'same' | 'different' | 'unjudged';
  readonly expected: string;
  readonly got: string;
}

/** Busy, over a limit, an address that is not trusted, a right that is missing: nothing of it is about the case. */
const beside = new Set([-1, 45009, 45033, 60020, 48002, 48006, 48009]);
/** Hosts may look for the receivers before they look at the content; no page says which comes first. */
const nobodyFound = 81013;

/** Compares an answer with what the pages say. */
export function judge({ expect, path }: ConformanceCase, answer: HostAnswer): Verdict {
  const expected = expect.kind === 'refusal' ? expect.errcodes.join(', ') : 'errcode 0';
  const body = parse(answer.text);
  const shape = shapeOf(answer, body);
  if (shape !== undefined || body === undefined) return { outcome: 'different', expected, got: shape ?? '' };
  const errcode = Number(body['errcode'] ?? 0);
  const got = errcode === 0 ? 'errcode 0' : `${errcode} ${String(body['errmsg'] ?? '').split(', hint')[0]}`;
  const isSame = expect.kind === 'refusal' ? expect.errcodes.includes(errcode) : errcode === 0;
  if (!isSame) {
    const isBeside = beside.has(errcode) || (errcode === nobodyFound && path.endsWith('/message/send'));
    return { outcome: isBeside ? 'unjudged' : 'different', expected, got };
  }
  if (expect.kind === 'refusal') return { outcome: 'same', expected, got };
  const { issues } = validate(expect.output, body);
  if (issues.length === 0) return { outcome: 'same', expected, got };
  const wrong = issues.map((issue) => `${issue.path}: ${issue.rule}`).join(', ');
  return { outcome: 'different', expected: 'the declared members', got: wrong };
}

/** What is true of every answer (path/90664): 200 for refusals too, JSON, a code that is a number. */
function shapeOf(
  { status, contentType }: HostAnswer,
  body: Record<string, unknown> | undefined,
): string | undefined {
  if (status !== 200) return `HTTP ${status}`;
  if (!body) return `no JSON, but ${contentType || 'nothing'}`;
  if (!/json/iu.test(contentType)) return `JSON as ${contentType || 'no type'}`;
  const { errcode, errmsg } = body;
  if (errcode !== undefined && !Number.isInteger(errcode)) return `errcode is ${JSON.stringify(errcode)}`;
  return errmsg === undefined || typeof errmsg === 'string' ? undefined : 'errmsg is no text';
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
