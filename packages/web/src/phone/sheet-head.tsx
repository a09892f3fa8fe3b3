import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';

export interface SheetHeadProps {
  readonly title: string;
  /** What the button at the end does. */
  readonly action: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
  readonly onClose: () => void;
}

/** At the top of a sheet in which something is filled in: cancel, title, and what is done with it. */
export function SheetHead({ title, action, isDisabled, onAction, onClose }: SheetHeadProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="sheet-head">
      <button type="button" className="button-plain" onClick={onClose}>
        {texts.cancel}
      </button>
      <p>{title}</p>
      <button type="button" className="button-plain" disabled={isDisabled} onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
