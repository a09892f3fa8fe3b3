import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { ConversationList } from './conversation-list.tsx';
import { PhoneContext } from './phone-context.tsx';
import { StatusBar } from './status-bar.tsx';

const Conversation = lazy(async () => {
  const module = await import('./conversation.tsx');
  return { default: module.Conversation };
});

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
  const [isCovered, cover] = useState(false);
  const { corpid } = corp;
  const { userid } = member;
  const person = useMemo(() => ({ corpid, userid }), [corpid, userid]);
  const world = useMemo(
    () => ({ person, member, corp, isWechat, overlays, cover, showEntry }),
    [person, member, corp, isWechat, overlays, cover, showEntry],
  );
  // The list is there: what opens from it is fetched before somebody taps.
  useEffect(() => void import('./conversation.tsx'), []);

  return (
    <PhoneContext value={world}>
      <section className={isWechat ? 'phone phone-wechat' : 'phone'} aria-label={texts.phoneOf(member.name)}>
        <div className="phone-screen">
          <div className="phone-content" inert={isCovered}>
            <StatusBar />
            {conversation === null ? (
              <ConversationList onOpen={onOpen} />
            ) : (
              <Suspense>
                <Conversation
                  key={`${corpid} ${userid} ${conversation}`}
                  id={conversation}
                  onBack={() => onOpen(null)}
                />
              </Suspense>
            )}
          </div>
          <div ref={setOverlays} className="overlays" />
          <span className="home-bar" aria-hidden="true" />
        </div>
      </section>
    </PhoneContext>
  );
}
