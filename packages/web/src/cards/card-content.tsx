import type { JSX, ReactNode } from 'react';
import { TargetLink, targetOf } from '../phone/target-link.tsx';
import { Picture } from '../ui/picture.tsx';
import { number, record, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { Part } from './changed-parts.tsx';

/** The parts of a card that show and do not ask (path/90236). */
interface CardProps {
  readonly card: WireRecord;
}

export function CardEmphasis({ card }: CardProps): JSX.Element | null {
  const emphasis = record(card['emphasis_content']);
  const title = text(emphasis['title']);
  const desc = text(emphasis['desc']);
  if (title === '' && desc === '') return null;
  return (
    <Part name="emphasis_content" className="emphasis">
      {title !== '' && <p className="emphasis-title">{title}</p>}
      {desc !== '' && <p className="emphasis-desc">{desc}</p>}
    </Part>
  );
}

export function CardQuote({ card }: CardProps): JSX.Element | null {
  const quote = record(card['quote_area']);
  const title = text(quote['title']);
  const body = text(quote['quote_text']);
  if (title === '' && body === '') return null;
  return (
    <Part name="quote_area">
      <Linked part={quote} className="card-quote" title={title || body}>
        {title !== '' && <span className="card-quote-title">{title}</span>}
        {body !== '' && <span className="card-quote-text">{body}</span>}
      </Linked>
    </Part>
  );
}

/** 1.3 by default; the phone keeps within what WeCom takes. */
function ratioOf(image: WireRecord): number {
  return Math.min(2.25, Math.max(1.3, number(image['aspect_ratio']) || 1.3));
}

export function CardImage({ card }: CardProps): JSX.Element | null {
  const image = record(card['card_image']);
  if (text(image['url']) === '') return null;
  return (
    <Part name="card_image">
      <Picture className="card-image" address={text(image['url'])} alt="" ratio={ratioOf(image)} />
    </Part>
  );
}

export function CardImageText({ card }: CardProps): JSX.Element | null {
  const area = record(card['image_text_area']);
  if (text(area['image_url']) === '' && text(area['title']) === '') return null;
  return (
    <Part name="image_text_area">
      <Linked part={area} className="card-image-text" title={text(area['title'])}>
        <Picture className="card-image-small" address={text(area['image_url'])} alt="" />
        <span className="card-image-words">
          <span className="card-image-title">{text(area['title'])}</span>
          <span className="card-image-desc">{text(area['desc'])}</span>
        </span>
      </Linked>
    </Part>
  );
}

export function CardVertical({ card }: CardProps): JSX.Element | null {
  const rows = records(card['vertical_content_list']);
  if (rows.length === 0) return null;
  return (
    <Part name="vertical_content_list" className="card-vertical">
      {rows.map((row, index) => (
        <div key={index}>
          <p className="card-vertical-title">{text(row['title'])}</p>
          {text(row['desc']) !== '' && <p className="card-vertical-desc">{text(row['desc'])}</p>}
        </div>
      ))}
    </Part>
  );
}

interface LinkedProps {
  readonly part: WireRecord;
  readonly className: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Linked({ part, className, title, children }: LinkedProps): JSX.Element {
  const target = targetOf(part);
  if (target === null) return <div className={className}>{children}</div>;
  return (
    <TargetLink className={`${className} card-over`} target={target} title={title}>
      {children}
    </TargetLink>
  );
}
