import { lazy, Suspense, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import type { SayRequest } from '@wecomkit/sandbox/control';
import { uploadMedia } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { AttachPanel } from './attach-panel.tsx';

const LocationPicker = lazy(() =>
  import('./location-picker.tsx').then((module) => ({ default: module.LocationPicker })),
);

export interface ComposerProps {
  readonly onMenu: (() => void) | undefined;
  /** Sends; answers whether it went out. */
  readonly onSay: (content: Omit<SayRequest, 'conversation'>) => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
}

/** Where the member writes: Enter sends, Shift+Enter begins a new line. */
export function Composer({ onMenu, onSay, onTrouble }: ComposerProps): JSX.Element {
  const texts = useTexts();
  const [draft, setDraft] = useState('');
  const [panel, setPanel] = useState<'none' | 'attach' | 'location'>('none');
  const field = useRef<HTMLTextAreaElement>(null);

  const send = (): void => {
    const content = draft.trim();
    if (content === '') return;
    setDraft('');
    void onSay({ msgtype: 'text', text: { content } }).then((isOut) => {
      // What did not go out comes back to be sent again.
      if (!isOut) setDraft((newer) => newer || draft);
    });
    field.current?.focus();
  };

  const sendFile = async (type: 'image' | 'file', file: File): Promise<void> => {
    setPanel('none');
    try {
      const media = await uploadMedia(type, file);
      await onSay({ msgtype: type, media_id: media.media_id });
    } catch (error) {
      onTrouble(error);
    }
  };

  return (
    <div className="composer">
      <div className="composer-line">
        {onMenu !== undefined && (
          <button type="button" className="composer-icon" aria-label={texts.showMenu} onClick={onMenu}>
            <Icon name="menu" size={24} />
          </button>
        )}
        <Field field={field} draft={draft} onChange={setDraft} onSend={send} />
        {draft.trim() === '' ? (
          <button
            type="button"
            className="composer-icon"
            aria-label={texts.attach}
            aria-expanded={panel === 'attach'}
            onClick={() => setPanel(panel === 'attach' ? 'none' : 'attach')}
          >
            <Icon name="plus" size={24} />
          </button>
        ) : (
          <button type="button" className="composer-send" aria-label={texts.send} onClick={send}>
            <Icon name="send" size={20} />
          </button>
        )}
      </div>
      {panel === 'attach' && (
        <AttachPanel
          onFile={(type, file) => void sendFile(type, file)}
          onLocation={() => setPanel('location')}
        />
      )}
      {panel === 'location' && (
        <Suspense>
          <LocationPicker
            onClose={() => setPanel('none')}
            onChoose={(location) => {
              setPanel('none');
              void onSay({ msgtype: 'location', location });
            }}
          />
        </Suspense>
      )}
    </div>
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
