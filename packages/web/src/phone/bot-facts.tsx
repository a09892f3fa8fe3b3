import type { JSX } from 'react';
import type { AiBotView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { useNavigation } from '../view/use-view.tsx';
import { CallbackSaved } from './callback-saved.tsx';
import { Fact } from './fact.tsx';
import { usePhone } from './phone-context.tsx';

/** What there is to know about a bot: how it hears of messages, and whether anybody is there. */
export function BotFacts({ bot }: { readonly bot: AiBotView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const { go } = useNavigation();
  const { aibotid, description, mode, callback, connected, creator, chatids } = bot;
  const groups = corp.chats.filter(({ chatid }) => chatids.includes(chatid));
  return (
    <dl className="facts">
      <Fact name={texts.aibotid}>{aibotid}</Fact>
      {description !== '' && <Fact name={texts.about}>{description}</Fact>}
      <Fact name={texts.botMode}>
        <span>{texts.botModes[mode]}</span>
        {mode === 'callback' ? (
          <CallbackSaved callback={callback} none={texts.callbackMissing} />
        ) : (
          <span className={connected ? 'chip chip-ok' : 'chip chip-warn'}>
            {connected ? texts.connected : texts.notConnected}
          </span>
        )}
        <button type="button" className="link" onClick={() => go({ callback: `aibot:${aibotid}` }, 'push')}>
          {texts.callbackChange}
        </button>
      </Fact>
      <Fact name={texts.userid}>{texts.botHearsIds[creator]}</Fact>
      {groups.length > 0 && <Fact name={texts.groups}>{texts.list(groups.map(({ name }) => name))}</Fact>}
    </dl>
  );
}
