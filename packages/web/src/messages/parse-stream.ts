/** A stretch of a bot's streamed answer: what it thinks, or what it says (path/101031: `<think>…</think>`). */
export interface StreamSection {
  readonly kind: 'thinking' | 'answer';
  readonly text: string;
  /** Another stretch began after it. */
  readonly isClosed: boolean;
}

const tag = /<(\/?)think>/gi;
/** The beginning of a tag at the end of a text that is still being written. */
const halfTag = /<\/?(?:t(?:h(?:i(?:n(?:k)?)?)?)?)?$/i;

/** Cuts a streamed text at its `<think>` tags. Of a text that still grows, half a tag at its end is held back until it is whole. */
export function parseStream(source: string, isGrowing: boolean): readonly StreamSection[] {
  const text = isGrowing ? source.replace(halfTag, '') : source;
  const sections: StreamSection[] = [];
  let isThinking = false;
  let from = 0;
  let waiting = '';
  const end = (isClosed: boolean): void => {
    // Where thinking has just begun, its section is there before its first word.
    const isBeginning = isThinking && isGrowing && !isClosed;
    if (waiting.trim() !== '' || isBeginning)
      sections.push({ kind: isThinking ? 'thinking' : 'answer', text: waiting, isClosed });
    waiting = '';
  };
  for (const match of text.matchAll(tag)) {
    const opens = match[1] === '';
    waiting += text.slice(from, match.index);
    from = match.index + match[0].length;
    // A tag that changes nothing, for example one that closes what was never opened, is only left out.
    if (opens === isThinking) continue;
    end(true);
    isThinking = opens;
  }
  waiting += text.slice(from);
  end(false);
  return sections;
}
