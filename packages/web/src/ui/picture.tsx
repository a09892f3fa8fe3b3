import { useState } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';
import { hostOf, usePictureSource } from './use-picture-source.ts';

export interface PictureProps {
  readonly address: string;
  readonly alt: string;
  readonly className?: string;
  /** Width through height; by default the surrounding rule decides. */
  readonly ratio?: number | undefined;
}

/** A picture that somebody's message names. Where it is not loaded, a calm pattern stands for it and says from where it would come. */
export function Picture({ address, alt, className = '', ratio }: PictureProps): JSX.Element {
  const texts = useTexts();
  const source = usePictureSource(address);
  const [failed, setFailed] = useState('');
  const style = ratio === undefined ? undefined : { aspectRatio: ratio };
  if (source !== null && failed !== source) {
    return (
      <img
        className={`picture ${className}`}
        src={source}
        alt={alt}
        style={style}
        loading="lazy"
        decoding="async"
        onError={() => setFailed(source)}
      />
    );
  }
  const host = hostOf(address);
  const label = host === '' ? texts.noPicture : texts.remotePicture(host);
  return (
    <span
      className={`picture picture-stand-in ${className}`}
      style={style}
      role="img"
      aria-label={alt || label}
    >
      <Icon name="picture" size={24} />
      <span className="picture-host">{host}</span>
    </span>
  );
}
