import { byteLength } from '../content/byte-length.ts';
import type { ObjectField } from '../fields.ts';
import { sendMarkdown, sendMarkdownV2, sendText } from '../operations/webhook/index.ts';
import type { PoolInput, PoolMessage } from './pool-message.ts';

/** The kinds that can be merged: what stands between two of them, and where their limits are declared. */
const mergeable = {
  sendText: { between: '\n', input: sendText.input },
  // A blank line ends lists, quotes and tables.
  sendMarkdown: { between: '\n\n', input: sendMarkdown.input },
  sendMarkdownV2: { between: '\n\n', input: sendMarkdownV2.input },
} as const;

/**
 * Two messages of one kind as one, in their order, or undefined when they cannot be: when it would be too long, or
 * when the end of the first would change what the second looks like.
 */
export function mergeMessages(first: PoolMessage, second: PoolMessage): PoolMessage | undefined {
  if (first.method === 'sendText' && second.method === 'sendText') {
    const content = join(first.method, first.input.text.content, second.input.text.content);
    const text = content && { content, ...mentions(first.input, second.input) };
    return text ? { method: 'sendText', input: { text } } : undefined;
  }
  if (first.method === 'sendMarkdown' && second.method === 'sendMarkdown') {
    const content = join(first.method, first.input.markdown.content, second.input.markdown.content);
    return content ? { method: 'sendMarkdown', input: { markdown: { content } } } : undefined;
  }
  if (first.method === 'sendMarkdownV2' && second.method === 'sendMarkdownV2') {
    const content = join(first.method, first.input.markdown_v2.content, second.input.markdown_v2.content);
    return content ? { method: 'sendMarkdownV2', input: { markdown_v2: { content } } } : undefined;
  }
  return undefined;
}

function join(method: keyof typeof mergeable, first: string, second: string): string | undefined {
  // What is empty is refused, and has to be refused alone.
  if (first.trim() === '' || second.trim() === '' || hasOpenFence(first)) return undefined;
  const { between, input } = mergeable[method];
  const content = first + between + second;
  return byteLength(content) <= contentLimit(input) ? content : undefined;
}

/** What follows an open fence would be code. */
function hasOpenFence(markdown: string): boolean {
  return (markdown.match(/^\s*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
}

/** Whoever is mentioned in one of them is mentioned in both together. */
function mentions(
  first: PoolInput<'sendText'>,
  second: PoolInput<'sendText'>,
): Partial<PoolInput<'sendText'>['text']> {
  const mentioned_list = union(first.text.mentioned_list, second.text.mentioned_list);
  const mentioned_mobile_list = union(first.text.mentioned_mobile_list, second.text.mentioned_mobile_list);
  return {
    ...(mentioned_list && { mentioned_list }),
    ...(mentioned_mobile_list && { mentioned_mobile_list }),
  };
}

function union(first: readonly string[] = [], second: readonly string[] = []): readonly string[] | undefined {
  const all = new Set([...first, ...second]);
  return all.size === 0 ? undefined : [...all];
}

/** The declared limit of the member `content`, in bytes. */
function contentLimit(input: ObjectField): number {
  for (const member of Object.values(input.members)) {
    const content = member.kind === 'object' ? member.members['content'] : undefined;
    if (content?.kind === 'text' && content.maxBytes !== undefined) return content.maxBytes;
  }
  throw new TypeError('robot pool: the operation declares no limit of its content');
}
