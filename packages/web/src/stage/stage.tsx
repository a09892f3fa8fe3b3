import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { useMedia } from '../view/use-media.ts';
import { usePageSettings } from '../view/use-page-settings.ts';
import { useNavigation } from '../view/use-view.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { FaultStrip } from './fault-strip.tsx';
import { InspectorSheet } from './inspector-sheet.tsx';
import { PhoneStand } from './phone-stand.tsx';
import { StageBar } from './stage-bar.tsx';
import { useOwner } from './use-owner.ts';
import { chooseCorp, firstMember } from './who.ts';

const Inspector = lazy(() =>
  import('../inspector/inspector.tsx').then((module) => ({ default: module.Inspector })),
);

const CallbackPage = lazy(() =>
  import('../callbacks/callback-page.tsx').then((module) => ({ default: module.CallbackPage })),
);

/** Narrower than this, in points, there is room for the phone alone. */
const narrow = '(max-width: 759px)';
/** From here there is room for a second phone. */
const wide = '(min-width: 1100px)';

/** The page: one or two phones, and the inspector beside or over them. */
export function Stage(): JSX.Element {
  const { view } = useNavigation();
  const directory = useStore(useLive().stage.directory);
  const isNarrow = useMedia(narrow);
  const corp = chooseCorp(directory, view.corp);
  const member = useOwner(corp, view.user);
  const inspector = useInspectorSheet();
  usePageSettings(member?.name ?? null);
  useNamedMember(member ?? null);
  return (
    <div className={isNarrow ? 'stage stage-narrow' : 'stage'}>
      <StageBar isNarrow={isNarrow} onInspector={inspector.toggle} />
      <FaultStrip />
      <ConnectionLine />
      <main className="stage-main">
        {corp !== null && member ? (
          <div className="stage-phones">
            <Phones
              corp={corp}
              member={member}
              isCovered={view.callback !== null}
              showEntry={inspector.showEntry}
            />
            {view.callback !== null && (
              <Suspense>
                <CallbackPage corp={corp} open={view.callback} showEntry={inspector.showEntry} />
              </Suspense>
            )}
          </div>
        ) : (
          <NobodyYet isKnown={directory !== null && member === null} />
        )}
        {isNarrow ? (
          inspector.isOpen && (
            <InspectorSheet onClose={inspector.toggle}>
              <Suspense>
                <Inspector corp={corp} />
              </Suspense>
            </InspectorSheet>
          )
        ) : (
          <Suspense fallback={<div className="inspector" />}>
            <Inspector corp={corp} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** The member is in the address from the start, so that it can be handed on. */
function useNamedMember(member: MemberView | null): void {
  const { view, go } = useNavigation();
  const userid = member?.userid;
  useEffect(() => {
    if (view.user === null && userid !== undefined) go({ user: userid });
  }, [view.user, userid, go]);
}

interface SheetState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly showEntry: (id: number) => void;
}

/** On narrow screens the inspector is a sheet, which opens with the entry that somebody asked for. */
function useInspectorSheet(): SheetState {
  const { view, go } = useNavigation();
  const [isOpen, setOpen] = useState(view.entry !== null);
  const toggle = useCallback(() => setOpen((old) => !old), []);
  const showEntry = useCallback(
    (id: number) => {
      go({ entry: id }, 'push');
      setOpen(true);
    },
    [go],
  );
  return { isOpen, toggle, showEntry };
}

interface PhonesProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  /** Something lies over them. */
  readonly isCovered: boolean;
  readonly showEntry: (id: number) => void;
}

function Phones({ corp, member, isCovered, showEntry }: PhonesProps): JSX.Element {
  const { view, go } = useNavigation();
  const isWide = useMedia(wide);
  const owner = useOwner(corp, view.second);
  const second = view.second === null || !isWide ? null : (owner ?? null);
  return (
    <div className={second === null ? 'stands' : 'stands stands-two'} inert={isCovered}>
      <PhoneStand
        corp={corp}
        member={member}
        open={view.c}
        onMember={(userid) => go({ user: userid, c: view.c }, 'push')}
        onOpen={(c) => go({ user: member.userid, c }, 'push')}
        onSecond={
          isWide && second === null
            ? () => go({ second: (firstMember(corp, member.userid) ?? member).userid, c2: view.c }, 'push')
            : undefined
        }
        showEntry={showEntry}
      />
      {second !== null && (
        <PhoneStand
          corp={corp}
          member={second}
          open={view.c2}
          onMember={(userid) => go({ second: userid }, 'push')}
          onOpen={(c2) => go({ c2 }, 'push')}
          onRemove={() => go({ second: null, c2: null }, 'push')}
          showEntry={showEntry}
        />
      )}
    </div>
  );
}

function NobodyYet({ isKnown }: { readonly isKnown: boolean }): JSX.Element {
  const texts = useTexts();
  return (
    <div className="stands">
      <p className="stage-note">{isKnown ? texts.noMembers : texts.connecting}</p>
    </div>
  );
}
