import { useState } from 'react';
import type { JSX } from 'react';
import type { MenuButtonView, MessageView } from '@wecomkit/sandbox/control';
import { messageOf } from '../api/message-of.ts';
import { say, tapMenu } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ApplicationMenu } from './application-menu.tsx';
import { BotSilence } from './bot-silence.tsx';
import { Composer } from './composer.tsx';
import type { Subject } from './conversation.tsx';
import type { Said } from './draft.ts';
import type { MenuDeed } from './menu-deed.ts';
import { usePhone } from './phone-context.tsx';
import { QuotedStrip } from './quoted-strip.tsx';

export interface AnsweringProps extends Subject {
  readonly conversation: string;
  /** The message that is answered, if one is. */
  readonly quoted: MessageView | null;
  readonly onUnquote: () => void;
}

/** At the foot of a conversation: the application's menu where it has one, and the composer. */
export function Answering(props: AnsweringProps): JSX.Element {
  const { conversation, application, bot, chat, quoted, onUnquote } = props;
  const texts = useTexts();
  const { person, corp } = usePhone();
  const menu = application?.menu ?? [];
  const [showsMenu, setShowsMenu] = useState(menu.length > 0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const members = corp.aibots.filter(({ chatids }) => chat !== undefined && chatids.includes(chat.chatid));

  const attempt = async (work: Promise<unknown>): Promise<boolean> => {
    setTrouble(null);
    try {
      await work;
      return true;
    } catch (error) {
      setTrouble(messageOf(error));
      return false;
    }
  };

  const onSay = async (said: Said): Promise<boolean> => {
    const quote = quoted?.msgid;
    const isOut = await attempt(say(person, { ...said, conversation, quote }));
    if (isOut) onUnquote();
    return isOut;
  };

  const onTap = (button: MenuButtonView, deed: MenuDeed): void => {
    const key = button.key ?? button.url ?? button.pagepath ?? '';
    void attempt(tapMenu(person, { ...deed, agentid: application?.agentid ?? 0, key }));
  };

  return (
    <footer className="answering">
      <div role="alert">
        {trouble !== null && <p className="answering-trouble">{texts.notSent(trouble)}</p>}
      </div>
      {bot !== undefined && <BotSilence bot={bot} />}
      {quoted !== null && <QuotedStrip message={quoted} onRemove={onUnquote} />}
      {showsMenu && menu.length > 0 ? (
        <ApplicationMenu buttons={menu} onKeyboard={() => setShowsMenu(false)} onTap={onTap} />
      ) : (
        <Composer
          onMenu={menu.length > 0 ? () => setShowsMenu(true) : undefined}
          canMix={application === undefined}
          isToBot={bot !== undefined}
          names={members.map(({ name }) => name)}
          quoted={quoted?.msgid ?? null}
          onSay={onSay}
          onTrouble={(error) => setTrouble(messageOf(error))}
        />
      )}
    </footer>
  );
}
