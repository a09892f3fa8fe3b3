import { useMemo } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { Blocks } from '../markdown/render-markdown.tsx';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Dialect } from '../markdown/markdown-node.ts';
import { text } from '../wire/read.ts';

export function MarkdownBody({ message }: { readonly message: MessageView }): JSX.Element {
  // What bots send as markdown has the syntax of markdown_v2 (path/101138).
  const isNew = message.msgtype === 'markdown_v2' || message.from.kind === 'aibot';
  const dialect: Dialect = isNew ? 'markdown_v2' : 'markdown';
  const source = text(message.content['content']);
  const blocks = useMemo(() => parseMarkdown(source, dialect), [source, dialect]);
  return (
    <div className="markdown">
      <Blocks blocks={blocks} />
    </div>
  );
}
