import type { JSX } from 'react';
import { moveClock } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useNow } from '../live/use-now.ts';
import { useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { fullTime, offset } from '../time/format-time.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useAttempt } from './use-attempt.ts';

const hourMs = 3_600_000;

/** The sandbox's clock: shows how far it is ahead, and moves it. */
export function ClockMenu(): JSX.Element {
  const texts = useTexts();
  const style = useTimeStyle();
  const clock = useStore(useLive().stage.clock);
  const { trouble, attempt } = useAttempt();
  const moved = offset(style, clock?.offset_ms ?? 0);
  const advance = (ms: number): void => attempt(moveClock({ advance_ms: ms }));
  return (
    <Popover
      label={moved === '' ? texts.clock : texts.clockMoved(moved)}
      className={moved === '' ? 'tool' : 'tool tool-active'}
      side="right"
      button={
        <>
          <Icon name="clock" />
          {moved !== '' && <span>{moved}</span>}
        </>
      }
    >
      {() => (
        <div className="menu">
          <p className="menu-label">{texts.clock}</p>
          <TimeNow />
          <div className="menu-buttons">
            <button
              type="button"
              className="button-small"
              onClick={() => attempt(moveClock({ reset: true }))}
            >
              {texts.clockNow}
            </button>
            <button type="button" className="button-small" onClick={() => advance(hourMs)}>
              {texts.clockPlusHour}
            </button>
            <button type="button" className="button-small" onClick={() => advance(24 * hourMs)}>
              {texts.clockPlusDay}
            </button>
            <button type="button" className="button-small" onClick={() => advance(72 * hourMs)}>
              {texts.clockPlus72}
            </button>
          </div>
          <p className="menu-help">{texts.clockHelp}</p>
          {trouble !== null && <p className="menu-trouble">{trouble}</p>}
        </div>
      )}
    </Popover>
  );
}

function TimeNow(): JSX.Element {
  const style = useTimeStyle();
  const now = useNow();
  return <p className="menu-time">{fullTime(style, now)}</p>;
}
