import type { JSX } from 'react';
import type { MessageView, SelectedItem } from '@wecomkit/sandbox/control';
import { targetOf } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { record, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { CardButtons } from './card-buttons.tsx';
import type { CardAskProps } from './card-buttons.tsx';
import { CardChoices } from './card-choices.tsx';
import { CardEmphasis, CardImage, CardImageText, CardQuote, CardVertical } from './card-content.tsx';
import { CardSource, CardSubTitle, CardTitle } from './card-head.tsx';
import { CardMenu } from './card-menu.tsx';
import { CardHorizontal, CardJumps } from './card-rows.tsx';
import { CardVote } from './card-vote.tsx';
import { ChangedParts } from './changed-parts.tsx';
import { TapLine } from './tap-line.tsx';
import { useCardTap } from './use-card-tap.ts';

/** A template card of any of the five types: what it shows, then what it asks (path/90236). */
export function TemplateCard({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const tap = useCardTap(message);
  const { card: copy } = message;
  const card = copy?.card ?? message.content;
  const title = text(record(card['main_title'])['title']) || text(card['sub_title_text']);
  return (
    <ChangedParts card={copy}>
      <article className="card" aria-label={texts.cardOf(title)} data-card-type={text(card['card_type'])}>
        <CardMenu card={card} tap={tap} />
        <CardShown card={card} message={message} />
        <CardAsked
          // What is chosen belongs to one version: an updated card begins anew.
          key={copy?.version ?? 0}
          card={card}
          replaced={copy?.replaced ?? null}
          chosen={chosenBefore(message)}
          tap={tap}
        />
      </article>
      <TapLine message={message} tap={tap} />
    </ChangedParts>
  );
}

/** The last choice stays in sight while the card is the one that asked; a new card says itself what is chosen. */
function chosenBefore({ card: copy, content }: MessageView): readonly SelectedItem[] {
  const isAsSent = JSON.stringify(copy?.card) === JSON.stringify(content);
  return isAsSent ? (copy?.tap?.selected ?? []) : [];
}

function CardShown({
  card,
  message,
}: {
  readonly card: WireRecord;
  readonly message: MessageView;
}): JSX.Element {
  const target = targetOf(record(card['card_action']));
  return (
    <>
      <CardSource card={card} />
      <CardTitle card={card} target={target} />
      <CardEmphasis card={card} />
      <CardImage card={card} />
      <CardImageText card={card} />
      <CardQuote card={card} />
      <CardSubTitle card={card} target={target} />
      <CardVertical card={card} />
      <CardHorizontal card={card} message={message} />
      <CardJumps card={card} message={message} />
    </>
  );
}

function CardAsked(props: CardAskProps): JSX.Element | null {
  switch (text(props.card['card_type'])) {
    case 'button_interaction':
      return <CardButtons {...props} />;
    case 'vote_interaction':
      return <CardVote {...props} />;
    case 'multiple_interaction':
      return <CardChoices {...props} />;
    default:
      return null;
  }
}
