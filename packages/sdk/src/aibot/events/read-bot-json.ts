// The longest that is known to come, a text with a quote, has some 40 KB.
const maxChars = 1024 * 1024;
const maxDepth = 32;

/**
 * Reads JSON of WeCom: at most 1 Mi characters and 32 deep, so that nobody's recursion runs out of stack. Raw control
 * characters in texts are taken for what they are, where the standard forbids them: Tencent's own client removes
 * them before it parses, so they seem to occur.
 * @param refuse makes the error; what it is given quotes nothing of the text
 */
export function readBotJson(text: string, refuse: (why: string) => Error): unknown {
  if (text.length > maxChars) throw refuse(`it has more than ${maxChars} characters`);
  if (depthOf(text) > maxDepth) throw refuse(`it is deeper than ${maxDepth}`);
  const value = parse(text) ?? parse(withEscapedControls(text));
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

/** Inside texts they become escapes, outside blanks. */
function withEscapedControls(text: string): string {
  let escaped = '';
  let index = 0;
  while (index < text.length) {
    const found = text.indexOf('"', index);
    const start = found === -1 ? text.length : found;
    const end = endOfText(text, start);
    escaped +=
      text.slice(index, start).replace(control, ' ') + text.slice(start, end).replace(control, escapeOf);
    index = end;
  }
  return escaped;
}

const control = /\p{Cc}/gu;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
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
