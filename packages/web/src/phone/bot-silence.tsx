import type { JSX } from 'react';
import type { AiBotView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { useNavigation } from '../view/use-view.tsx';

/** Says that nobody hears what is written to a bot, with the way to change that. */
export function BotSilence({ bot }: { readonly bot: AiBotView }): JSX.Element | null {
  const texts = useTexts();
  const { go } = useNavigation();
  const { aibotid, mode, callback, connected } = bot;
  const isHeard = mode === 'callback' ? callback !== null : connected;
  if (isHeard) return null;
  return (
    <p className="bot-silence" role="status">
      <span>{mode === 'callback' ? texts.botNoUrl : texts.botNotConnected}</span>
      <button type="button" className="link" onClick={() => go({ callback: `aibot:${aibotid}` }, 'push')}>
        {texts.callbackSet}
      </button>
    </p>
  );
}
