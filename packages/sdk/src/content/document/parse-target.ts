/** Where a link or a picture leads, or who is mentioned. */
export interface Target {
  readonly address: string;
  /** Of all between and including the brackets. */
  readonly length: number;
}

/** WeCom takes addresses of up to 2,048 bytes; longer ones are not looked for. */
const pattern =
  /^\(\s{0,8}(?:<([^<>\n]{0,2048})>|([^\s()<>]{0,2048}(?:\([^\s()<>]{0,2048}\)[^\s()<>]{0,2048}){0,4}))(?:\s{1,8}(?:"[^"]{0,512}"|'[^']{0,512}'))?\s{0,8}\)/u;

/** Reads `(address "title")` at a place. The title is left out: WeCom shows none. */
export function parseTarget(text: string, at: number): Target | undefined {
  if (text[at] !== '(') return undefined;
  const match = pattern.exec(text.slice(at, at + 4096));
  if (!match) return undefined;
  const [all, inAngles, bare] = match;
  const address = (inAngles ?? bare ?? '').replace(/\\([!-/:-@[-`{-~])/gu, '$1').replaceAll('&amp;', '&');
  return { address, length: all.length };
}
