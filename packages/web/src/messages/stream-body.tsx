import { memo, useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { Blocks } from '../markdown/render-markdown.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { record, records, text } from '../wire/read.ts';
import { parseStream } from './parse-stream.ts';
import type { StreamSection } from './parse-stream.ts';
import { PictureByMedia } from './picture-by-media.tsx';
import { TypingMark } from './typing-mark.tsx';

/** A bot's answer as far as it was written, in the syntax of markdown_v2, with the pictures of its end (path/101031). */
export function StreamBody({ message }: { readonly message: MessageView }): JSX.Element {
  const isGrowing = message.stream?.state === 'growing';
  const source = text(message.content['content']);
  const sections = useMemo(() => parseStream(source, isGrowing), [source, isGrowing]);
  const pictures = records(message.content['msg_item']).map((item) =>
    text(record(item['image'])['media_id']),
  );
  return (
    <div className="stream" aria-busy={isGrowing || undefined}>
      {sections.map((section, index) =>
        section.kind === 'thinking' ? (
          <Thinking key={index} section={section} isGrowing={isGrowing} />
        ) : (
          <Markdown key={index} source={section.text} />
        ),
      )}
      {isGrowing && sections.length === 0 && <TypingMark />}
      {pictures.length > 0 && (
        <div className="stream-pictures">
          {pictures.map((mediaId, index) => (
            <PictureByMedia key={index} message={message} mediaId={mediaId} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Read again only when its own text grew. */
const Markdown = memo(function Markdown({ source }: { readonly source: string }): JSX.Element {
  const blocks = useMemo(() => parseMarkdown(source, 'markdown_v2'), [source]);
  return (
    <div className="markdown">
      <Blocks blocks={blocks} />
    </div>
  );
});

interface ThinkingProps {
  readonly section: StreamSection;
  readonly isGrowing: boolean;
}

/** Open while one watches it being thought, and it stays so: only the reader closes it. What was thought before is closed at first. */
function Thinking({ section, isGrowing }: ThinkingProps): JSX.Element {
  const texts = useTexts();
  const isThinking = isGrowing && !section.isClosed;
  const [isOpen, setOpen] = useState(isThinking);
  return (
    <details className="thinking" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="down" size={14} />
        <span>{isThinking ? texts.thinking : texts.thought}</span>
      </summary>
      <Markdown source={section.text} />
    </details>
  );
}
