import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { ConversationList } from './conversation-list.tsx';
import { PhoneContext } from './phone-context.tsx';
import { StatusBar } from './status-bar.tsx';

type Module = typeof import('./conversation.tsx');

async function loadConversation(): Promise<{ default: Module['Conversation'] }> {
  const { Conversation } = await import('./conversation.tsx');
  return { default: Conversation };
}

const Conversation = lazy(loadConversation);

export interface PhoneProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  readonly isWechat: boolean;
  /** The open conversation; null shows the list. */
  readonly conversation: string | null;
  readonly onOpen: (conversation: string | null) => void;
  readonly showEntry: (id: number) => void;
}

/** One member's phone. */
export function Phone({ corp, member, isWechat, conversation, onOpen, showEntry }: PhoneProps): JSX.Element {
  const texts = useTexts();
  const [overlays, setOverlays] = useState<HTMLElement | null>(null);
  const [screen, setScreen] = useState<HTMLElement | null>(null);
  const { corpid } = corp;
  const { userid } = member;
  const person = useMemo(() => ({ corpid, userid }), [corpid, userid]);
  const world = useMemo(
    () => ({ person, member, corp, isWechat, overlays, screen, showEntry }),
    [person, member, corp, isWechat, overlays, screen, showEntry],
  );
  // The list is there: what opens from it is fetched before somebody taps.
  useEffect(() => void loadConversation(), []);

  return (
    <PhoneContext value={world}>
      <section className={isWechat ? 'phone phone-wechat' : 'phone'} aria-label={texts.phoneOf(member.name)}>
        <div className="phone-screen">
          <div ref={setScreen} className="phone-content">
            <StatusBar />
            {conversation === null ? (
              <ConversationList onOpen={onOpen} />
            ) : (
              <Conversation
                key={`${corpid} ${userid} ${conversation}`}
                id={conversation}
                onBack={() => onOpen(null)}
              />
            )}
            <span className="home-bar" aria-hidden="true" />
          </div>
          <div ref={setOverlays} className="overlays" />
        </div>
      </section>
    </PhoneContext>
  );
}
