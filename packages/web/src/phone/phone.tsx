import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { readPlace, tabOf } from '../view/place.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ConversationList } from './conversation-list.tsx';
import { PhoneContext } from './phone-context.tsx';
import { StatusBar } from './status-bar.tsx';
import { TabBar } from './tab-bar.tsx';

const Conversation = lazy(async () => {
  const module = await import('./conversation.tsx');
  return { default: module.Conversation };
});

const Directory = lazy(async () => {
  const module = await import('../directory/directory.tsx');
  return { default: module.Directory };
});

export interface PhoneProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  readonly isWechat: boolean;
  /** What is open, as `readPlace` reads it; null shows the list of conversations. */
  readonly open: string | null;
  readonly onOpen: (place: string | null) => void;
  readonly showEntry: (id: number) => void;
}

/** One member's phone. */
export function Phone({ corp, member, isWechat, open, onOpen, showEntry }: PhoneProps): JSX.Element {
  const texts = useTexts();
  const [overlays, setOverlays] = useState<HTMLElement | null>(null);
  const [isCovered, cover] = useState(false);
  const { corpid } = corp;
  const { userid } = member;
  const place = readPlace(open);
  const person = useMemo(() => ({ corpid, userid }), [corpid, userid]);
  const world = useMemo(
    () => ({ person, member, corp, isWechat, overlays, cover, showEntry }),
    [person, member, corp, isWechat, overlays, cover, showEntry],
  );
  // The list is there: what opens from it is fetched before somebody taps.
  useEffect(() => {
    void import('./conversation.tsx');
    void import('../directory/directory.tsx');
  }, []);

  return (
    <PhoneContext value={world}>
      <section className={isWechat ? 'phone phone-wechat' : 'phone'} aria-label={texts.phoneOf(member.name)}>
        <div className="phone-screen">
          <div className="phone-content" inert={isCovered}>
            <StatusBar />
            {place.kind === 'messages' && <ConversationList onOpen={onOpen} />}
            {place.kind === 'conversation' && (
              <Suspense>
                <Conversation
                  key={`${corpid} ${userid} ${place.id}`}
                  id={place.id}
                  onBack={() => onOpen(null)}
                />
              </Suspense>
            )}
            {tabOf(place) === 'directory' && (
              <Suspense fallback={<div className="conversations" />}>
                <Directory place={place} onPlace={onOpen} />
              </Suspense>
            )}
            {place.kind !== 'conversation' && <TabBar tab={tabOf(place)} onPlace={onOpen} />}
          </div>
          <div ref={setOverlays} className="overlays" />
          <span className="home-bar" aria-hidden="true" />
        </div>
      </section>
    </PhoneContext>
  );
}
