import type { JSX, ReactNode } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { programOf, TargetLink } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { Articles } from './articles.tsx';

export function NewsBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const articles = records(message.content['articles']);

  const open = (index: number, content: ReactNode): ReactNode => {
    const article = articles[index] ?? {};
    const title = text(article['title']);
    return (
      <TargetLink
        className="article-link"
        target={targetOfArticle(article)}
        title={title}
        label={texts.readArticle(title)}
      >
        {content}
      </TargetLink>
    );
  };

  return (
    <Articles
      articles={articles.map((article) => ({
        title: text(article['title']),
        description: text(article['description']),
        picture: text(article['picurl']),
      }))}
      open={open}
    />
  );
}

/** With a mini program, the url is ignored (path/90236). */
function targetOfArticle(article: WireRecord): ReturnType<typeof programOf> {
  if (text(article['appid']) !== '') return programOf(article);
  return { kind: 'page', url: text(article['url']) };
}
