import type { JSX } from 'react';
import type { CallbackCheck } from '@wecomkit/sandbox/control';
import { usePick, useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { Saving } from './use-saving.ts';

export interface CallbackResultProps {
  readonly saving: Saving;
  readonly showEntry: (id: number) => void;
}

/** What the check found, in plain words, with what to do and where request and answer stand. */
export function CallbackResult({ saving, showEntry }: CallbackResultProps): JSX.Element {
  const texts = useTexts();
  return (
    <div role="status">
      {saving.kind === 'refused' && (
        <p className="callbacks-result callbacks-result-bad">{texts.notSaved(saving.why)}</p>
      )}
      {saving.kind === 'checked' && <Found check={saving.check} showEntry={showEntry} />}
    </div>
  );
}

function Found({
  check,
  showEntry,
}: {
  readonly check: CallbackCheck;
  readonly showEntry: (id: number) => void;
}): JSX.Element {
  const texts = useTexts();
  const pick = usePick();
  const { saved, result, text, journal } = check;
  return (
    <div className={`callbacks-result callbacks-result-${saved ? 'ok' : 'bad'}`}>
      <p className="callbacks-result-head">
        <Icon name={saved ? 'check' : 'warning'} size={18} />
        <span>{saved ? texts.callbackSaved : texts.callbackNotSaved}</span>
        {!saved && <code>{result}</code>}
      </p>
      <p>{pick(text)}</p>
      {journal !== null && (
        <button type="button" className="link" onClick={() => showEntry(journal)}>
          {texts.showEntry}
        </button>
      )}
    </div>
  );
}
