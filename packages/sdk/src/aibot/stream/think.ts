// Sections that the phone folds (path/101031). Tags count wherever they stand, in blocks of code too: that is how
// they are shown.
const tag = /<(\/?)think>/giu;
const emptyAtStart = /^<think>\s*<\/think>\s*/iu;
const openedAtEnd = /\s*<think>\s*$/iu;
const half = /<\/?(?:t(?:h(?:i(?:n(?:k)?)?)?)?)?$/iu;

const opening = '<think>\n';
const closing = '\n</think>';

/** The most that `standingAlone` adds to a text, in bytes. */
export const thinkBytes: number = opening.length + closing.length;

/** A stretch of a text between two tags. */
interface Section {
  readonly text: string;
  readonly isThinking: boolean;
}

/** Whether a text ends inside a section. @param isThinking whether it begins in one */
export function endsThinking(text: string, isThinking = false): boolean {
  const last = tagsOf(text).at(-1);
  return last === undefined ? isThinking : last === '<think>';
}

/** The tags of a text, in order and in lower case. */
export function tagsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(tag), ([found]) => found.toLowerCase());
}

/** The beginning of a tag at the end of a text that still grows; empty where there is none. */
export function halfTagOf(text: string): string {
  return half.exec(text)?.[0] ?? '';
}

/** A text as what lies between its tags. Put together in order it is the text without them. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  let isThinking = false;
  let from = 0;
  for (const { 0: found, 1: slash, index } of text.matchAll(tag)) {
    sections.push({ text: text.slice(from, index), isThinking });
    isThinking = slash === '';
    from = index + found.length;
  }
  return [...sections, { text: text.slice(from), isThinking }];
}

/** A part of a text as a bubble of its own: the section that it lies in is opened before and closed behind it. */
export function standingAlone(part: string, isThinking: boolean): string {
  const opened = isThinking ? opening + part : part;
  // A section that would be empty is left out.
  const body = opened.replace(emptyAtStart, '').replace(openedAtEnd, '');
  return endsThinking(body) ? body + closing : body;
}
