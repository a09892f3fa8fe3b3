import type { JSX } from 'react';
import { resetSandbox } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useAttempt } from './use-attempt.ts';

/** Puts the sandbox back to its seed, after a question. */
export function ResetMenu(): JSX.Element {
  const texts = useTexts();
  const { trouble, attempt } = useAttempt();
  return (
    <Popover label={texts.reset} className="tool" side="right" button={<Icon name="restart" />}>
      {(close) => (
        <div className="menu">
          <p className="menu-title">{texts.resetQuestion}</p>
          <p className="menu-help">{texts.resetHelp}</p>
          <div className="menu-buttons">
            <button
              type="button"
              className="button-small button-danger"
              onClick={() => attempt(resetSandbox().then(close))}
            >
              {texts.resetNow}
            </button>
            <button type="button" className="button-small" onClick={close}>
              {texts.cancel}
            </button>
          </div>
          {trouble !== null && <p className="menu-trouble">{trouble}</p>}
        </div>
      )}
    </Popover>
  );
}
