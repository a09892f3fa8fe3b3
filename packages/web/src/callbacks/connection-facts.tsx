import type { JSX } from 'react';
import type { AiBotView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { environmentOf } from './callback-draft.ts';

export interface ConnectionFactsProps {
  readonly bot: AiBotView;
  readonly secret: string;
}

/** What a bot needs to open its long connection to the sandbox (path/101463). */
export function ConnectionFacts({ bot, secret }: ConnectionFactsProps): JSX.Element {
  const texts = useTexts();
  const url = `${window.location.origin.replace(/^http/, 'ws')}/`;
  const values = [
    [texts.botId, bot.aibotid],
    [texts.secret, secret],
    [texts.url, url],
  ] as const;
  const environment = (): string =>
    environmentOf({ WECOM_BOT_ID: bot.aibotid, WECOM_BOT_SECRET: secret, WECOM_BOT_URL: url });
  return (
    <div className="callbacks-form">
      <p className="callbacks-about">{texts.connectionHelp}</p>
      {values.map(([label, value]) => (
        <div key={label} className="callbacks-field">
          <span className="callbacks-label">{label}</span>
          <div className="callbacks-field-line">
            <code className="callbacks-value">{value}</code>
            <CopyButton label={texts.copyNamed(label)} text={() => value} />
          </div>
        </div>
      ))}
      <div className="callbacks-server">
        <CopyButton label={texts.copyEnvironment} caption={texts.copyEnvironment} text={environment} />
      </div>
    </div>
  );
}
