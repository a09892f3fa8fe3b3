import { useState } from 'react';
import type { JSX } from 'react';
import type { FaultRequest } from '@wecomkit/sandbox/control';
import { addFault } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import type { TextTable } from '../texts/en.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { effectText } from './fault-text.ts';
import { useAttempt } from './use-attempt.ts';

type Effect = FaultRequest['effect'];

/** The faults that people try first; anything else goes through the control interface. */
const effects: readonly Effect[] = [
  { kind: 'code', errcode: -1 },
  { kind: 'code', errcode: 42001 },
  { kind: 'code', errcode: 45009 },
  { kind: 'delay', ms: 3000 },
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'http', status: 502 },
  { kind: 'expire-token' },
  { kind: 'duplicate-callback' },
];

const paths = [
  '',
  '/cgi-bin/message/send',
  '/cgi-bin/message/update_template_card',
  '/cgi-bin/gettoken',
  'callback',
];
const counts = [1, 3, 0];

export function FaultMenu(): JSX.Element {
  const texts = useTexts();
  const faults = useStore(useLive().stage.faults);
  const isActive = faults.length > 0;
  return (
    <Popover
      label={isActive ? `${texts.faults}: ${texts.faultsInForce(faults.length)}` : texts.faults}
      className={isActive ? 'tool tool-active' : 'tool'}
      side="right"
      button={
        <>
          <Icon name="bolt" />
          {isActive && <span>{faults.length}</span>}
        </>
      }
    >
      {(close) => <FaultForm onDone={close} />}
    </Popover>
  );
}

function FaultForm({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const texts = useTexts();
  const { trouble, attempt } = useAttempt();
  const [effect, setEffect] = useState(0);
  const [path, setPath] = useState('');
  const [times, setTimes] = useState(1);
  const add = (): void => {
    const chosen = effects[effect];
    if (chosen === undefined) return;
    attempt(addFault({ effect: chosen, times, ...(path === '' ? {} : { path }) }).then(onDone));
  };
  return (
    <div className="menu">
      <p className="menu-label">{texts.faultAdd}</p>
      <Choice label={texts.faultEffect} value={effect} onChange={(value) => setEffect(Number(value))}>
        {effects.map((each, index) => [index, nameOf(texts, each)])}
      </Choice>
      <Choice label={texts.faultPath} value={path} onChange={setPath}>
        {paths.map((each) => [each, pathName(texts, each)])}
      </Choice>
      <Choice label={texts.faultTimes} value={times} onChange={(value) => setTimes(Number(value))}>
        {counts.map((each) => [each, timesName(texts, each)])}
      </Choice>
      <div className="menu-buttons">
        <button type="button" className="button-small button-strong" onClick={add}>
          {texts.faultAdd}
        </button>
      </div>
      {trouble !== null && <p className="menu-trouble">{trouble}</p>}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | number;
  readonly onChange: (value: string) => void;
  readonly children: readonly (readonly [value: string | number, text: string])[];
}

function Choice({ label, value, onChange, children }: ChoiceProps): JSX.Element {
  return (
    <label className="menu-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf(texts: TextTable, effect: Effect): string {
  if (effect.kind !== 'code') return effectText(texts, { effect });
  const names: Readonly<Record<number, string>> = {
    [-1]: texts.faultCodeBusy,
    42001: texts.faultCodeToken,
    45009: texts.faultCodeLimit,
  };
  return names[effect.errcode] ?? texts.faultCode(effect.errcode);
}

function pathName(texts: TextTable, path: string): string {
  if (path === '') return texts.faultPathAny;
  return path === 'callback' ? texts.faultPathCallback : path;
}

function timesName(texts: TextTable, times: number): string {
  if (times === 0) return texts.faultForever;
  return times === 1 ? texts.faultOnce : texts.faultThrice;
}
