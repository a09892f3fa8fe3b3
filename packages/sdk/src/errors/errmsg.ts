/** What an errmsg consists of. */
export interface ErrmsgParts {
  /** The text before the hint, the address and the link. */
  readonly text: string;
  /** The id that WeCom's support asks for. */
  readonly hint: string | undefined;
  /** The address that WeCom saw the call come from: the one to register when the answer is 60020. */
  readonly fromIp: string | undefined;
}

/**
 * Takes an errmsg apart: `<text>, hint: [<id>], from ip: <address>, more info at <link>` (observed on real
 * answers since 2019; path/90313 calls the text free to change). Every part but the text may be missing.
 */
export function parseErrmsg(errmsg: string): ErrmsgParts {
  return {
    text: (errmsg.split(/,? ?(?:hint: \[|from ip: |more info at )/, 1)[0] ?? '').trim(),
    hint: /hint: \[\s*([^\]\s]+)\s*\]/.exec(errmsg)?.[1],
    fromIp: /from ip: ([^,\s]+)/.exec(errmsg)?.[1],
  };
}
