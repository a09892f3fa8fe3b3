import { useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { playTime } from '../time/format-time.ts';
import { Icon } from '../ui/icon.tsx';
import { text } from '../wire/read.ts';
import { Expired } from './expired.tsx';
import { mediaOf } from './media-of.ts';
import { Viewer } from './viewer.tsx';

export function VideoBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const media = mediaOf(message);
  const title = text(message.content['title']);
  const description = text(message.content['description']);
  if (media === null || media.expired) return <Expired icon="play" isKnown={media !== null} />;
  const name = title || media.name;
  return (
    <div className="video">
      <button
        type="button"
        className="poster"
        aria-label={`${texts.openVideo}: ${name}`}
        onClick={() => setOpen(true)}
      >
        <video src={`${media.url}#t=0.1`} preload="metadata" muted tabIndex={-1} />
        <span className="poster-play">
          <Icon name="play" size={26} />
        </span>
        {media.seconds !== undefined && <span className="poster-length">{playTime(media.seconds)}</span>}
      </button>
      {(title !== '' || description !== '') && (
        <div className="video-text">
          {title !== '' && <p className="video-title">{title}</p>}
          {description !== '' && <p className="video-description">{description}</p>}
        </div>
      )}
      {isOpen && (
        <Viewer name={media.name} message={message} source={media.url} onClose={() => setOpen(false)}>
          <video
            src={media.url}
            controls
            autoPlay
            controlsList={message.safe === 0 ? undefined : 'nodownload'}
          />
        </Viewer>
      )}
    </div>
  );
}
