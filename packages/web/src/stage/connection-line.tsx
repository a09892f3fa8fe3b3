import type { JSX } from 'react';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Says that the page lags behind, while it does. */
export function ConnectionLine(): JSX.Element {
  const texts = useTexts();
  const { connection, stage } = useLive();
  const isLost = useStore(connection) === 'lost';
  const hasFailed = useStore(stage.failed);
  return (
    <div role="status">
      {isLost && <p className="connection-line">{texts.connectionLost}</p>}
      {!isLost && hasFailed && (
        <p className="connection-line">
          {texts.loadFailed}{' '}
          <button type="button" className="link" onClick={stage.load}>
            {texts.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}
