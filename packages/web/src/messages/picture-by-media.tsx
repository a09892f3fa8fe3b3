import { useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Expired } from './expired.tsx';
import { Viewer } from './viewer.tsx';

export interface PictureByMediaProps {
  readonly message: MessageView;
  readonly mediaId: string;
}

/** A picture among other things in a message; opens large. */
export function PictureByMedia({ message, mediaId }: PictureByMediaProps): JSX.Element {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const media = message.media[mediaId];
  if (media === undefined || media.expired) return <Expired icon="picture" isKnown={media !== undefined} />;
  return (
    <>
      <button
        type="button"
        className="thumbnail"
        aria-label={texts.openPicture}
        onClick={() => setOpen(true)}
      >
        <img src={media.url} alt={media.name} decoding="async" />
      </button>
      {isOpen && (
        <Viewer name={media.name} message={message} source={media.url} onClose={() => setOpen(false)}>
          <img src={media.url} alt={media.name} />
        </Viewer>
      )}
    </>
  );
}
