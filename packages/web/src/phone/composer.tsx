import { lazy, Suspense, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import type { SayRequest } from '@wecomkit/sandbox/control';
import { uploadMedia } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { AttachPanel } from './attach-panel.tsx';

const LocationPicker = lazy(async () => {
  const module = await import('./location-picker.tsx');
  return { default: module.LocationPicker };
});

export interface ComposerProps {
  readonly onMenu: (() => void) | undefined;
  /** Sends; answers whether it went out. */
  readonly onSay: (content: Omit<SayRequest, 'conversation'>) => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
}

type Panel = 'none' | 'attach' | 'location';

/** Where the member writes: Enter sends, Shift+Enter begins a new line. */
export function Composer({ onMenu, onSay, onTrouble }: ComposerProps): JSX.Element {
  const texts = useTexts();
  const [panel, setPanel] = useState<Panel>('none');
  return (
    <div className="composer">
      <div className="composer-line">
        {onMenu !== undefined && (
          <button type="button" className="composer-icon" aria-label={texts.showMenu} onClick={onMenu}>
            <Icon name="menu" size={24} />
          </button>
        )}
        <Writing panel={panel} onPanel={setPanel} onSay={onSay} />
      </div>
      <Attaching panel={panel} onPanel={setPanel} onSay={onSay} onTrouble={onTrouble} />
    </div>
  );
}

interface WritingProps extends Pick<ComposerProps, 'onSay'> {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
}

function Writing({ panel, onPanel, onSay }: WritingProps): JSX.Element {
  const texts = useTexts();
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  const send = async (): Promise<void> => {
    const content = draft.trim();
    if (content === '') return;
    setDraft('');
    field.current?.focus();
    const isOut = await onSay({ msgtype: 'text', text: { content } });
    // What did not go out comes back to be sent again.
    if (!isOut) setDraft((newer) => newer || draft);
  };

  return (
    <>
      <Field field={field} draft={draft} onChange={setDraft} onSend={() => void send()} />
      {draft.trim() === '' ? (
        <button
          type="button"
          className="composer-icon"
          aria-label={texts.attach}
          aria-expanded={panel === 'attach'}
          onClick={() => onPanel(panel === 'attach' ? 'none' : 'attach')}
        >
          <Icon name="plus" size={24} />
        </button>
      ) : (
        <button type="button" className="composer-send" aria-label={texts.send} onClick={() => void send()}>
          <Icon name="send" size={20} />
        </button>
      )}
    </>
  );
}

interface AttachingProps extends WritingProps {
  readonly onTrouble: (error: unknown) => void;
}

/** What opens under the line to send something else than words. */
function Attaching({ panel, onPanel, onSay, onTrouble }: AttachingProps): JSX.Element | null {
  const sendFile = async (type: 'image' | 'file', file: File): Promise<void> => {
    onPanel('none');
    try {
      const media = await uploadMedia(type, file);
      await onSay({ msgtype: type, media_id: media.media_id });
    } catch (error) {
      onTrouble(error);
    }
  };
  if (panel === 'none') return null;
  if (panel === 'attach') {
    return (
      <AttachPanel
        onFile={(type, file) => void sendFile(type, file)}
        onLocation={() => onPanel('location')}
      />
    );
  }
  return (
    <Suspense>
      <LocationPicker
        onClose={() => onPanel('none')}
        onChoose={(location) => {
          onPanel('none');
          void onSay({ msgtype: 'location', location });
        }}
      />
    </Suspense>
  );
}

interface FieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onChange: (draft: string) => void;
  readonly onSend: () => void;
}

function Field({ field, draft, onChange, onSend }: FieldProps): JSX.Element {
  const texts = useTexts();
  return (
    <textarea
      ref={field}
      className="composer-field"
      rows={1}
      value={draft}
      placeholder={texts.writeMessage}
      aria-label={texts.writeMessage}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // While an input method composes, Enter chooses a candidate.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    />
  );
}
