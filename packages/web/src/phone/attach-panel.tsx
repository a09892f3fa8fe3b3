import { useRef } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

export type MediaType = 'image' | 'voice' | 'video' | 'file';

export interface AttachPanelProps {
  readonly onFiles: (type: MediaType, files: readonly File[]) => void;
  /** Absent where nobody hears of places: bots do not. */
  readonly onLocation: (() => void) | undefined;
  /** Where a voice goes out as words; absent where it is a file. */
  readonly onSpoken: (() => void) | undefined;
}

/** What else the member can send. */
export function AttachPanel({ onFiles, onLocation, onSpoken }: AttachPanelProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="attach">
      <FileTile
        label={texts.picture}
        icon="picture"
        accept="image/png,image/jpeg"
        isMany
        onFiles={(files) => onFiles('image', files)}
      />
      <FileTile label={texts.file} icon="file" accept="" onFiles={(files) => onFiles('file', files)} />
      <FileTile
        label={texts.video}
        icon="video"
        accept="video/mp4"
        onFiles={(files) => onFiles('video', files)}
      />
      {onSpoken === undefined ? (
        <FileTile
          label={texts.voice}
          icon="voice"
          accept=".amr,audio/amr"
          onFiles={(files) => onFiles('voice', files)}
        />
      ) : (
        <Tile label={texts.voice} icon="voice" onTap={onSpoken} />
      )}
      {onLocation !== undefined && <Tile label={texts.location} icon="pin" onTap={onLocation} />}
    </div>
  );
}

interface TileProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onTap: () => void;
}

function Tile({ label, icon, onTap }: TileProps): JSX.Element {
  return (
    <button type="button" className="attach-tile" onClick={onTap}>
      <span className="attach-icon">
        <Icon name={icon} size={26} />
      </span>
      {label}
    </button>
  );
}

interface FileTileProps extends Omit<TileProps, 'onTap'> {
  readonly accept: string;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileTile({ label, icon, accept, isMany, onFiles }: FileTileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tile label={label} icon={icon} onTap={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={isMany}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
