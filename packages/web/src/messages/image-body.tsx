import { useState } from 'react';
import type { JSX } from 'react';
import type { MediaView, MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { text } from '../wire/read.ts';
import { Expired } from './expired.tsx';
import { mediaOf } from './media-of.ts';
import { Viewer } from './viewer.tsx';

export function ImageBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const media = mediaOf(message);
  const source = sourceOf(message, media);
  if (source === null) return <Expired icon="picture" isKnown={media !== null} />;
  const name = media?.name ?? texts.types.image;
  return (
    <>
      <button
        type="button"
        className="thumbnail"
        aria-label={texts.openPicture}
        onClick={() => setOpen(true)}
      >
        <img src={source} alt={name} decoding="async" />
      </button>
      {isOpen && (
        <Viewer name={name} message={message} source={source} onClose={() => setOpen(false)}>
          <img src={source} alt={name} />
        </Viewer>
      )}
    </>
  );
}

/** Robots send the picture itself instead of a media id (path/99110). */
function sourceOf(message: MessageView, media: MediaView | null): string | null {
  const base64 = text(message.content['base64']);
  if (media === null && base64 !== '') {
    return `data:image/${base64.startsWith('iVBOR') ? 'png' : 'jpeg'};base64,${base64}`;
  }
  return media === null || media.expired ? null : media.url;
}
