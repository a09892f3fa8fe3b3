import { useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { Overlay } from '../phone/overlay.tsx';
import { PageOverlay } from '../phone/page-overlay.tsx';
import { TitleBar } from '../phone/title-bar.tsx';
import { useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { fullTime } from '../time/format-time.ts';
import { useNavigation } from '../view/use-view.tsx';
import { text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { articleDocument } from './article-document.ts';
import { Watermark } from './watermark.tsx';

export interface ReaderProps {
  readonly article: WireRecord;
  readonly message: MessageView;
  readonly onClose: () => void;
}

/** WeCom's own article page: title, author, body and the link to the original. */
export function Reader({ article, message, onClose }: ReaderProps): JSX.Element {
  const texts = useTexts();
  const { view } = useNavigation();
  const style = useTimeStyle();
  const [showsOriginal, setShowsOriginal] = useState(false);
  const title = text(article['title']);
  const original = text(article['content_source_url']);
  if (showsOriginal)
    return <PageOverlay title={title} url={original} onClose={() => setShowsOriginal(false)} />;
  return (
    <Overlay label={title} kind="page" onClose={onClose}>
      <TitleBar title={message.from.name} onBack={onClose} />
      <div className="reader" tabIndex={0}>
        <h3 className="reader-title">{title}</h3>
        <p className="reader-meta">
          {text(article['author']) !== '' && <span>{text(article['author'])}</span>}
          <span>{message.from.name}</span>
          <time>{fullTime(style, message.time)}</time>
        </p>
        <div className="reader-body">
          <iframe
            title={title}
            sandbox=""
            srcDoc={articleDocument(text(article['content']), window.location.origin, view.pictures)}
          />
          {message.safe !== 0 && <Watermark />}
        </div>
        {message.safe === 2 && <p className="reader-meta">{texts.internalOnly}</p>}
        {original !== '' && (
          <button type="button" className="link" onClick={() => setShowsOriginal(true)}>
            {texts.readOriginal}
          </button>
        )}
      </div>
    </Overlay>
  );
}
