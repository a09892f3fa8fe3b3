import type { JSX, ReactNode } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { Overlay } from '../phone/overlay.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Watermark } from './watermark.tsx';

export interface ViewerProps {
  readonly name: string;
  readonly message: MessageView;
  readonly source: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A picture or a video, as large as the phone. Confidential ones have a watermark and no download (path/90236). */
export function Viewer({ name, message, source, onClose, children }: ViewerProps): JSX.Element {
  const texts = useTexts();
  const isSafe = message.safe !== 0;
  return (
    <Overlay label={name} kind="viewer" onClose={onClose}>
      <div className="viewer-bar">
        <button type="button" className="viewer-button" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        {isSafe ? (
          <span className="viewer-safe">{texts.safeNoDownload}</span>
        ) : (
          <a className="viewer-button" href={source} download={name} aria-label={texts.downloadFile(name)}>
            <Icon name="download" />
          </a>
        )}
      </div>
      <div className="viewer-stage">
        {children}
        {isSafe && <Watermark isOnDark />}
      </div>
    </Overlay>
  );
}
