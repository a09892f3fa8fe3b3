import type { JSX } from 'react';
import { TargetLink } from '../phone/target-link.tsx';
import type { Target } from '../phone/target-link.tsx';
import { usePictureSource } from '../ui/use-picture-source.ts';
import { record, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { Part } from './changed-parts.tsx';

/** Names of `desc_color`, 0 to 3 (path/90236). */
const sourceColors = ['grey', 'black', 'red', 'green'];

/** Where the card comes from: a small picture and a name. */
export function CardSource({ card }: { readonly card: WireRecord }): JSX.Element | null {
  const source = record(card['source']);
  const icon = usePictureSource(text(source['icon_url']));
  const color = sourceColors[Number(text(source['desc_color']) || 0)] ?? 'grey';
  if (text(source['desc']) === '' && icon === null) return null;
  return (
    <Part name="source" className="card-source">
      {icon !== null && <img src={icon} alt="" width={18} height={18} />}
      <span className={`card-source-${color}`}>{text(source['desc'])}</span>
    </Part>
  );
}

export interface CardTitleProps {
  readonly card: WireRecord;
  /** Where a tap on the whole card leads. */
  readonly target: Target | null;
}

/** Title and grey description. The title carries the link of the whole card. */
export function CardTitle({ card, target }: CardTitleProps): JSX.Element | null {
  const main = record(card['main_title']);
  const title = text(main['title']);
  const desc = text(main['desc']);
  if (title === '' && desc === '') return null;
  return (
    <Part name="main_title" className="card-main">
      {title !== '' && (
        <p className="card-title">{target === null ? title : <CardLink target={target} title={title} />}</p>
      )}
      {desc !== '' && <p className="card-desc">{desc}</p>}
    </Part>
  );
}

function CardLink({ target, title }: { readonly target: Target; readonly title: string }): JSX.Element {
  return (
    <TargetLink className="card-link stretched" target={target} title={title}>
      {title}
    </TargetLink>
  );
}

/** The second text; the link of the card where there is no title to carry it. */
export function CardSubTitle({ card, target }: CardTitleProps): JSX.Element | null {
  const sub = text(card['sub_title_text']);
  if (sub === '') return null;
  const carriesLink = target !== null && text(record(card['main_title'])['title']) === '';
  return (
    <Part name="sub_title_text" className="card-sub">
      {carriesLink ? <CardLink target={target} title={sub} /> : sub}
    </Part>
  );
}
