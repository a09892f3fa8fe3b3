/** A body as people read it, and what language it is in. */
export interface Pretty {
  readonly language: 'json' | 'xml' | 'text';
  readonly text: string;
}

/** Lays JSON and XML out over lines; anything else, and anything broken, stays as it came. */
export function pretty(body: string): Pretty {
  const start = body.trimStart()[0];
  if (start === '{' || start === '[') return prettyJson(body);
  if (start === '<') return { language: 'xml', text: prettyXml(body) };
  return { language: 'text', text: body };
}

function prettyJson(body: string): Pretty {
  if (!isJson(body)) return { language: 'text', text: body };
  return { language: 'json', text: layOut(body) };
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

const jsonPart = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** By the text itself and not by the values it stands for: numbers of 64 bits and repeated members stay as sent. */
function layOut(json: string): string {
  const parts = json.match(jsonPart) ?? [];
  const lineAt = (depth: number): string => `\n${'  '.repeat(depth)}`;
  let depth = 0;
  let text = '';
  parts.forEach((part, index) => {
    const isEmptyPair = /^[{[]$/.test(parts[index - 1] ?? '') && /^[}\]]$/.test(part);
    if (part === '{' || part === '[') {
      depth += 1;
      text += part + (/^[}\]]$/.test(parts[index + 1] ?? '') ? '' : lineAt(depth));
    } else if (part === '}' || part === ']') {
      depth -= 1;
      text += isEmptyPair ? part : lineAt(depth) + part;
    } else if (part === ',') {
      text += part + lineAt(depth);
    } else {
      text += part === ':' ? ': ' : part;
    }
  });
  return text;
}

const xmlPart = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;

/** An element with nothing but text in it stays on one line. */
function prettyXml(xml: string): string {
  const parts = (xml.match(xmlPart) ?? []).filter((part) => part.trim() !== '');
  let depth = 0;
  let isOpen = false;
  let text = '';
  for (const part of parts) {
    const isClosing = part.startsWith('</');
    const isOpening = !isClosing && part.startsWith('<') && !/^<[!?]/.test(part) && !part.endsWith('/>');
    const isText = !part.startsWith('<') || part.startsWith('<![CDATA[');
    if (isClosing) depth -= 1;
    const staysOnLine = isText || (isClosing && isOpen);
    text += staysOnLine ? part.trim() : `\n${'  '.repeat(depth)}${part}`;
    if (isOpening) depth += 1;
    isOpen = isOpening || (isText && isOpen);
  }
  return text.trimStart();
}
