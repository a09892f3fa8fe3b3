import { lazy, Suspense, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { records, text } from '../wire/read.ts';
import { Articles } from './articles.tsx';
import { pictureOf } from './media-of.ts';

const Reader = lazy(() => import('./reader.tsx').then((module) => ({ default: module.Reader })));

export function MpnewsBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const [opened, setOpened] = useState<number | null>(null);
  const articles = records(message.content['articles']);
  const article = opened === null ? undefined : articles[opened];

  const open = (index: number, content: ReactNode): ReactNode => (
    <button
      type="button"
      className="article-link"
      aria-label={texts.readArticle(text(articles[index]?.['title']))}
      onClick={() => setOpened(index)}
    >
      {content}
    </button>
  );

  return (
    <>
      <Articles
        articles={articles.map((each) => ({
          title: text(each['title']),
          description: text(each['digest']),
          picture: pictureOf(message.media[text(each['thumb_media_id'])]),
        }))}
        open={open}
      />
      {article !== undefined && (
        <Suspense>
          <Reader article={article} message={message} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}
