import '../styles/callbacks.css';
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import type { CorpView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { CallbackForm } from './callback-form.tsx';
import { CallbackList } from './callback-list.tsx';
import { subjectsOf } from './callback-subject.ts';

export interface CallbackPageProps {
  readonly corp: CorpView;
  /** Whose URL it is about; any other word shows all. */
  readonly open: string;
  readonly showEntry: (id: number) => void;
}

/** What WeCom's admin console does: saves the URL at which an application hears of events. It lies over the phones, so that the inspector beside it shows the check. */
export function CallbackPage({ corp, open, showEntry }: CallbackPageProps): JSX.Element {
  const texts = useTexts();
  const { go } = useNavigation();
  const panel = useRef<HTMLElement>(null);
  const subjects = subjectsOf(corp, texts);
  const subject = subjects.find((each) => each.id === open);
  const close = (): void => go({ callback: null }, 'push');
  const title = subject === undefined ? texts.callbackUrls : texts.callbackUrl;

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <section
      ref={panel}
      className="callbacks"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Head title={title} isOfOne={subject !== undefined} onClose={close} />
      {subject === undefined ? (
        <CallbackList subjects={subjects} onOpen={(callback) => go({ callback }, 'push')} />
      ) : (
        <CallbackForm key={subject.id} corp={corp} subject={subject} showEntry={showEntry} />
      )}
    </section>
  );
}

interface HeadProps {
  readonly title: string;
  /** The way back leads to all. */
  readonly isOfOne: boolean;
  readonly onClose: () => void;
}

function Head({ title, isOfOne, onClose }: HeadProps): JSX.Element {
  const texts = useTexts();
  const { go } = useNavigation();
  return (
    <header className="callbacks-head">
      {isOfOne && (
        <button
          type="button"
          className="tool"
          aria-label={texts.callbackUrls}
          title={texts.callbackUrls}
          onClick={() => go({ callback: 'all' }, 'push')}
        >
          <Icon name="back" />
        </button>
      )}
      <h2>{title}</h2>
      <button type="button" className="tool" aria-label={texts.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
