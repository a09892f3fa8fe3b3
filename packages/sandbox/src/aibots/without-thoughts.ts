/** What a bot's streamed text says, without what it thought on the way (path/101031: `<think>…</think>`). */
export function withoutThoughts(text: string): string {
  // A section that is not closed goes to the end; a tag that closes nothing is only left out.
  return text
    .replace(/<think>.*?(?:<\/think>|$)/gis, '')
    .replace(/<\/think>/gi, '')
    .trim();
}
