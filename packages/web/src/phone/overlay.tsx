import { useEffect, useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePhone } from './phone-context.tsx';
import { StatusBar } from './status-bar.tsx';

export interface OverlayProps {
  readonly label: string;
  /** A sheet comes from below and leaves the rest in sight; a page covers the screen; a viewer is a dark page. */
  readonly kind: 'sheet' | 'page' | 'viewer';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something that lies over the phone's screen until it is closed: Escape and a tap beside a sheet close it. */
export function Overlay({ label, kind, onClose, children }: OverlayProps): JSX.Element | null {
  const { overlays, cover } = usePhone();
  const panel = useRef<HTMLDivElement>(null);

  // Read before anything in it is drawn: a field in it may take the focus at once.
  const [before] = useState(() => document.activeElement);

  useEffect(() => {
    cover(true);
    if (panel.current?.contains(document.activeElement) !== true) panel.current?.focus();
    return () => {
      cover(false);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [cover, before]);

  if (overlays === null) return null;
  return createPortal(
    <div className={`overlay overlay-${kind}`}>
      {kind === 'sheet' && <div className="overlay-shade" onClick={onClose} aria-hidden="true" />}
      <div
        ref={panel}
        className="overlay-panel"
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        {kind === 'page' && <StatusBar />}
        {children}
      </div>
    </div>,
    overlays,
  );
}
