import type { JSX, ReactNode } from 'react';
import { Picture } from '../ui/picture.tsx';

/** One article of `news` or `mpnews`, as both are drawn alike (path/90236). */
export interface ArticleView {
  readonly title: string;
  readonly description: string;
  /** Address of the picture; empty when there is none. */
  readonly picture: string;
}

export interface ArticlesProps {
  readonly articles: readonly ArticleView[];
  /** Wraps what an article draws in what opens it. */
  readonly open: (index: number, content: ReactNode) => ReactNode;
}

/** The first article with a wide picture, the others as rows; a single one shows its description, too. */
export function Articles({ articles, open }: ArticlesProps): JSX.Element {
  const isSingle = articles.length === 1;
  return (
    <div className="articles">
      {articles.map((article, index) => (
        <article
          key={index}
          className={index === 0 ? 'article-first' : 'article-row'}
          aria-label={article.title}
        >
          {open(
            index,
            index === 0 ? <First article={article} isSingle={isSingle} /> : <Row article={article} />,
          )}
        </article>
      ))}
    </div>
  );
}

function First({
  article,
  isSingle,
}: {
  readonly article: ArticleView;
  readonly isSingle: boolean;
}): JSX.Element {
  const hasPicture = article.picture !== '';
  return (
    <>
      {hasPicture && <Picture className="article-picture" address={article.picture} alt="" />}
      <span className={hasPicture && !isSingle ? 'article-title article-title-over' : 'article-title'}>
        {article.title}
      </span>
      {isSingle && article.description !== '' && (
        <span className="article-description">{article.description}</span>
      )}
    </>
  );
}

function Row({ article }: { readonly article: ArticleView }): JSX.Element {
  return (
    <>
      <span className="article-title">{article.title}</span>
      {article.picture !== '' && <Picture className="article-thumb" address={article.picture} alt="" />}
    </>
  );
}
