import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { playTime } from '../time/format-time.ts';
import { Icon } from '../ui/icon.tsx';
import { text } from '../wire/read.ts';
import { Expired } from './expired.tsx';
import { mediaOf } from './media-of.ts';

/** Heights of the drawn wave, in hundredths: decoration, the sound itself is not read. */
const wave = [35, 60, 90, 55, 75, 40, 95, 65, 45, 80, 50, 30, 70, 55, 85, 40, 60, 35];

/** A bar to play; where a voice was spoken to a bot, which hears words only, its words (path/100719). */
export function VoiceBody({ message }: { readonly message: MessageView }): JSX.Element {
  const words = text(message.content['content']);
  if (words === '') return <Sound message={message} />;
  return (
    <div className="voice-spoken">
      {mediaOf(message) === null ? <Icon name="voice" size={18} /> : <Sound message={message} />}
      <p className="bubble-text">{words}</p>
    </div>
  );
}

function Sound({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const sound = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<'still' | 'playing' | 'silent'>('still');
  const media = mediaOf(message);
  if (media === null || media.expired) return <Expired icon="play" isKnown={media !== null} />;
  const isPlaying = state === 'playing';

  const toggle = (): void => {
    if (isPlaying) sound.current?.pause();
    // No browser plays AMR, the only sound WeCom takes (path/90253): then the bar says so.
    else sound.current?.play().catch(() => setState('silent'));
  };

  return (
    <div className="voice">
      <button
        type="button"
        className="voice-play"
        aria-label={isPlaying ? texts.pauseVoice : texts.playVoice}
        onClick={toggle}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} size={18} />
      </button>
      <span className="voice-wave" aria-hidden="true">
        {wave.slice(0, bars(media.seconds)).map((height, index) => (
          <i key={index} style={{ height: `${height}%` }} />
        ))}
      </span>
      {media.seconds !== undefined && (
        <span className="voice-length" aria-label={texts.voiceSeconds(Math.round(media.seconds))}>
          {playTime(media.seconds)}
        </span>
      )}
      <audio
        ref={sound}
        src={media.url}
        preload="none"
        onPlay={() => setState('playing')}
        onPause={() => setState('still')}
        onEnded={() => setState('still')}
      />
      {state === 'silent' && (
        <a className="voice-note link" href={media.url} download={media.name} role="status">
          {texts.noSound}
        </a>
      )}
    </div>
  );
}

/** Longer voices have longer bars. */
function bars(seconds = 5): number {
  return Math.min(wave.length, 6 + Math.round(seconds / 3));
}
