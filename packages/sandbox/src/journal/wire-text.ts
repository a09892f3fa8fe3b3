import type { WireText } from '../control/types.ts';

const maxCharacters = 64 * 1024;

export interface WireParts {
  readonly query?: Iterable<readonly [string, string]> | undefined;
  readonly headers?: Iterable<readonly [string, string]> | undefined;
  readonly body?: string | undefined;
}

/** What went over the wire in one direction, as the journal keeps it. */
export function wireText({ query = [], headers = [], body = '' }: WireParts): WireText {
  return {
    query: Object.fromEntries(query),
    headers: Object.fromEntries(headers),
    body: body.slice(0, maxCharacters),
    truncated: body.length > maxCharacters,
  };
}
