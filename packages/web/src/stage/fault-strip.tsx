import type { JSX } from 'react';
import { removeFault } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { faultText } from './fault-text.ts';
import { useAttempt } from './use-attempt.ts';

/** While faults are in force they stay in sight, each with the way to remove it. */
export function FaultStrip(): JSX.Element | null {
  const texts = useTexts();
  const faults = useStore(useLive().stage.faults);
  const { trouble, attempt } = useAttempt();
  if (faults.length === 0) return null;
  return (
    <section className="fault-strip" aria-label={texts.faultsInForce(faults.length)}>
      <Icon name="bolt" size={16} />
      <span className="fault-strip-count">{texts.faultsInForce(faults.length)}</span>
      <ul>
        {faults.map((fault) => {
          const text = faultText(texts, fault);
          return (
            <li key={fault.id} className="fault-chip">
              <span>{text}</span>
              <button
                type="button"
                aria-label={texts.faultRemove(text)}
                onClick={() => attempt(removeFault(fault.id))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
      {trouble !== null && <span className="menu-trouble">{trouble}</span>}
    </section>
  );
}
