import type { JSX } from 'react';
import type { CallbackView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';

export interface CallbackSavedProps {
  readonly callback: CallbackView | null;
  /** What stands there where no URL is saved. */
  readonly none: string;
}

/** The URL that is saved, and whether it passed the check. */
export function CallbackSaved({ callback, none }: CallbackSavedProps): JSX.Element {
  const texts = useTexts();
  if (callback === null) return <>{none}</>;
  return (
    <>
      <span className="facts-url">{callback.url}</span>
      <span className={callback.verified ? 'chip chip-ok' : 'chip chip-warn'}>
        {callback.verified ? texts.callbackVerified : texts.callbackUnverified}
      </span>
    </>
  );
}
