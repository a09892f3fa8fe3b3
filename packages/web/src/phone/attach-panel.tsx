import { useRef } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

export interface AttachPanelProps {
  readonly onFile: (type: 'image' | 'file', file: File) => void;
  readonly onLocation: () => void;
}

/** What else the member can send. */
export function AttachPanel({ onFile, onLocation }: AttachPanelProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="attach">
      <FileTile
        label={texts.picture}
        icon="picture"
        accept="image/png,image/jpeg"
        onFile={(file) => onFile('image', file)}
      />
      <FileTile label={texts.file} icon="file" accept="" onFile={(file) => onFile('file', file)} />
      <button type="button" className="attach-tile" onClick={onLocation}>
        <span className="attach-icon">
          <Icon name="pin" size={26} />
        </span>
        {texts.location}
      </button>
    </div>
  );
}

interface FileTileProps {
  readonly label: string;
  readonly icon: IconName;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

function FileTile({ label, icon, accept, onFile }: FileTileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="attach-tile" onClick={() => input.current?.click()}>
        <span className="attach-icon">
          <Icon name={icon} size={26} />
        </span>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
