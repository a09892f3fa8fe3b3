import type { JSX } from 'react';
import type { AiBotView } from '@wecomkit/sandbox/control';
import { chooseBotMode } from '../api/sandbox-api.ts';
import { useAttempt } from '../stage/use-attempt.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Segmented } from '../ui/segmented.tsx';

export interface BotModeProps {
  readonly corpid: string;
  readonly bot: AiBotView;
}

/** A bot is called at a URL, or connects by itself: one switches the other off (path/101039). */
export function BotMode({ corpid, bot }: BotModeProps): JSX.Element {
  const texts = useTexts();
  const { trouble, attempt } = useAttempt();
  const modes = (['callback', 'connection'] as const).map((mode) => ({
    value: mode,
    text: texts.botModes[mode],
  }));
  return (
    <div className="callbacks-mode">
      <Segmented
        label={texts.botMode}
        value={bot.mode}
        options={modes}
        onChange={(mode) => attempt(chooseBotMode(corpid, bot.aibotid, mode))}
      />
      {trouble !== null && <p className="menu-trouble">{trouble}</p>}
    </div>
  );
}
