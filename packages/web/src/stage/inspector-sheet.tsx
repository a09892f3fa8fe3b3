import { useEffect, useRef } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

export interface InspectorSheetProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The inspector over the phone, on narrow screens. */
export function InspectorSheet({ onClose, children }: InspectorSheetProps): JSX.Element {
  const texts = useTexts();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div
      className="inspector-sheet"
      role="dialog"
      aria-modal="true"
      aria-label={texts.inspector}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button
        ref={close}
        type="button"
        className="inspector-sheet-close"
        aria-label={texts.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      {children}
    </div>
  );
}
