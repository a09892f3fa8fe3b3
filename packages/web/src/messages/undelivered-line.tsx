import type { JSX } from 'react';
import type { UndeliveredView } from '@wecomkit/sandbox/control';
import { usePhone } from '../phone/phone-context.tsx';
import { usePick, useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

/** Under one's own message: that the bot does not hear it, and where the journal says more. */
export function UndeliveredLine({ reason, journal }: UndeliveredView): JSX.Element {
  const texts = useTexts();
  const pick = usePick();
  const { showEntry } = usePhone();
  return (
    <div className="tap-line" role="status">
      <p className="tap-line-trouble">
        <Icon name="warning" size={14} />
        <span>{pick(reason)}</span>
        {journal !== null && (
          <button type="button" className="link" onClick={() => showEntry(journal)}>
            {texts.showEntry}
          </button>
        )}
      </p>
    </div>
  );
}
