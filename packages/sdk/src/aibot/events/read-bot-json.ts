// The longest that is known to come, a text with a quote, has some 40 KB.
const maxChars = 1024 * 1024;
const maxDepth = 32;

/**
 * Reads JSON of WeCom: at most 1 Mi characters and 32 deep, so that nobody's recursion runs out of stack. Raw control
 * characters in texts are taken for what they are, where the standard forbids them: Tencent's own client removes
 * them before it parses, so they seem to occur. Integers beyond 2^53 are texts of their digits, as numbers lose some.
 * @param refuse makes the error; what it is given quotes nothing of the text
 */
export function readBotJson(text: string, refuse: (why: string) => Error): unknown {
  if (text.length > maxChars) throw refuse(`it has more than ${maxChars} characters`);
  if (depthOf(text) > maxDepth) throw refuse(`it is deeper than ${maxDepth}`);
  const exact = longDigits.test(text) ? mapped(text, quoted, same) : text;
  const value = parse(exact) ?? parse(mapped(exact, blanked, escaped));
  // `null` on its own is as little of a message as what cannot be read.
  if (value === undefined || value === null) throw refuse('the JSON is broken');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const control = /\p{Cc}/gu;
const longDigits = /\d{16}/u;
const longInteger = /(?<![\d.eE+-])-?[1-9]\d{15,}(?=[\s\p{Cc}]*(?:[,\]}]|$))/gu;

function blanked(outside: string): string {
  return outside.replace(control, ' ');
}

function escaped(inside: string): string {
  return inside.replace(control, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function quoted(outside: string): string {
  return outside.replace(longInteger, (digits) =>
    Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`,
  );
}

function same(inside: string): string {
  return inside;
}

/** JSON with another wording of what stands between the texts, and of the texts with their quotation marks. */
function mapped(json: string, outside: (part: string) => string, inside: (part: string) => string): string {
  let all = '';
  let index = 0;
  while (index < json.length) {
    const found = json.indexOf('"', index);
    const start = found === -1 ? json.length : found;
    const end = endOfText(json, start);
    all += outside(json.slice(index, start)) + inside(json.slice(start, end));
    index = end;
  }
  return all;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfText(text, index) - 1;
    else if (character === '{' || character === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** Behind the quotation mark that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index + 1;
}
