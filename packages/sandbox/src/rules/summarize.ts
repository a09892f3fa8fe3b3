import type { Call } from './call.ts';

/** The line of the timeline: what the call does, and to what. */
export function summarize(call: Call, what: string): void {
  const { title } = call.operation;
  call.summary = { en: `${title.en}: ${what}`, zh: `${title.zh}：${what}` };
}
