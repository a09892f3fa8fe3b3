import { useState } from 'react';
import type { JSX } from 'react';
import type { ApplicationView, SayRequest } from '@wecomkit/sandbox/control';
import { messageOf } from '../api/message-of.ts';
import { say, tapMenu } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ApplicationMenu } from './application-menu.tsx';
import { Composer } from './composer.tsx';
import { usePhone } from './phone-context.tsx';

export interface AnsweringProps {
  readonly conversation: string;
  readonly application: ApplicationView | undefined;
}

/** At the foot of a conversation: the application's menu where it has one, and the composer. */
export function Answering({ conversation, application }: AnsweringProps): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const menu = application?.menu ?? [];
  const [showsMenu, setShowsMenu] = useState(menu.length > 0);
  const [trouble, setTrouble] = useState<string | null>(null);

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

  return (
    <footer className="answering">
      <div role="alert">
        {trouble !== null && <p className="answering-trouble">{texts.notSent(trouble)}</p>}
      </div>
      {showsMenu && menu.length > 0 ? (
        <ApplicationMenu
          buttons={menu}
          onKeyboard={() => setShowsMenu(false)}
          onTap={(key) => void attempt(tapMenu(person, { agentid: application?.agentid ?? 0, key }))}
        />
      ) : (
        <Composer
          onMenu={menu.length > 0 ? () => setShowsMenu(true) : undefined}
          onSay={(content: Omit<SayRequest, 'conversation'>) =>
            attempt(say(person, { ...content, conversation }))
          }
          onTrouble={(error) => setTrouble(messageOf(error))}
        />
      )}
    </footer>
  );
}
