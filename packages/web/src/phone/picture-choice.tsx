import { useRef } from 'react';
import type { JSX } from 'react';
import { Icon } from '../ui/icon.tsx';
import { PictureTray } from './picture-tray.tsx';

export interface PictureChoiceProps {
  readonly label: string;
  readonly pictures: readonly File[];
  readonly onChange: (pictures: readonly File[]) => void;
}

/** Pictures that are taken or chosen, one after the other or several at once. */
export function PictureChoice({ label, pictures, onChange }: PictureChoiceProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="picture-choice">
      <PictureTray
        pictures={pictures}
        onRemove={(picture) => onChange(pictures.filter((each) => each !== picture))}
      />
      <button type="button" className="button-small" onClick={() => input.current?.click()}>
        <Icon name="picture" size={16} />
        <span>{label}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg"
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          onChange([...pictures, ...files]);
        }}
      />
    </div>
  );
}
