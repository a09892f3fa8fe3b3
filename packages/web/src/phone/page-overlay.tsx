import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { hostOf } from '../ui/use-picture-source.ts';
import { Overlay } from './overlay.tsx';
import { TitleBar } from './title-bar.tsx';

export interface PageOverlayProps {
  readonly title: string;
  readonly url: string;
  readonly onClose: () => void;
}

/** Where WeCom opens its browser: the page is somebody else's, so the phone says where it is and leaves opening it to the viewer. */
export function PageOverlay({ title, url, onClose }: PageOverlayProps): JSX.Element {
  const texts = useTexts();
  const host = hostOf(url);
  return (
    <Overlay label={title || host} kind="page" onClose={onClose}>
      <TitleBar title={title || host} subtitle={title === '' ? undefined : host} onBack={onClose} />
      <div className="leaving">
        <span className="leaving-icon">
          <Icon name="globe" size={32} />
        </span>
        <p className="leaving-text">{texts.leavesSandbox}</p>
        <p className="leaving-address">{url}</p>
        <a className="button-primary" href={url} target="_blank" rel="noreferrer">
          {texts.openPage}
        </a>
      </div>
    </Overlay>
  );
}
