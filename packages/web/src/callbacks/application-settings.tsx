import type { JSX } from 'react';
import type { ApplicationRequest, ApplicationView, CorpView } from '@wecomkit/sandbox/control';
import { changeApplication } from '../api/sandbox-api.ts';
import { useAttempt } from '../stage/use-attempt.ts';
import { useTexts } from '../texts/use-texts.ts';
import { VisibleTo } from './visible-to.tsx';

export interface ApplicationSettingsProps {
  readonly corp: CorpView;
  readonly application: ApplicationView;
}

const flags = [0, 1, 2] as const;

/** What an administrator decides of an application besides its URL; each change counts at once, and causes the events that it causes. */
export function ApplicationSettings({ corp, application }: ApplicationSettingsProps): JSX.Element {
  const texts = useTexts();
  const { trouble, attempt } = useAttempt();
  const { agentid, enabled, report_location_flag, visible } = application;
  const change = (request: ApplicationRequest): void =>
    attempt(changeApplication(agentid, { ...request, corpid: corp.corpid }));
  return (
    <section className="callbacks-settings" aria-label={texts.application}>
      <h3>{texts.application}</h3>
      <label className="callbacks-check">
        <input
          type="checkbox"
          checked={enabled}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
        <span>{texts.applicationEnabled}</span>
      </label>
      <label className="callbacks-field">
        <span className="callbacks-label">{texts.hearsLocation}</span>
        <select
          value={report_location_flag}
          onChange={(event) =>
            change({ report_location_flag: flags[Number(event.currentTarget.value)] ?? 0 })
          }
        >
          {flags.map((flag) => (
            <option key={flag} value={flag}>
              {texts.locationFlags[flag]}
            </option>
          ))}
        </select>
      </label>
      <VisibleTo corp={corp} visible={visible} onChange={(seen) => change({ visible: seen })} />
      <p role="alert" className="callbacks-mistake">
        {trouble !== null && texts.notSaved(trouble)}
      </p>
    </section>
  );
}
