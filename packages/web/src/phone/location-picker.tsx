import { useState } from 'react';
import type { JSX } from 'react';
import type { SayRequest } from '@wecomkit/sandbox/control';
import { MapPicture } from '../messages/map-picture.tsx';
import { useTexts } from '../texts/use-texts.ts';
import type { TextTable } from '../texts/en.ts';
import { Icon } from '../ui/icon.tsx';
import { Overlay } from './overlay.tsx';
import { SheetHead } from './sheet-head.tsx';

type Place = NonNullable<SayRequest['location']>;

const known: readonly (readonly [name: keyof TextTable['places'], latitude: number, longitude: number])[] = [
  ['guomao', 39.90873, 116.45937],
  ['pudong', 31.23537, 121.50631],
  ['nanshan', 22.54853, 113.94373],
  ['tianhe', 23.11931, 113.32127],
];

export interface LocationPickerProps {
  readonly title: string;
  /** What is done with the place: the word on the button. */
  readonly action: string;
  readonly onChoose: (place: Place) => void;
  readonly onClose: () => void;
}

/** Chooses a place from a few well-known ones, or by numbers: the phone has no map service. */
export function LocationPicker({ title, action, onChoose, onClose }: LocationPickerProps): JSX.Element {
  const texts = useTexts();
  const [place, setPlace] = useState<Place>(() => placeOf(texts, known[0]));
  const isValid =
    Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 && place.label.trim() !== '';
  return (
    <Overlay label={title} kind="sheet" onClose={onClose}>
      <SheetHead
        title={title}
        action={action}
        isDisabled={!isValid}
        onAction={() => onChoose(place)}
        onClose={onClose}
      />
      <div className="location-map location-map-large">
        <MapPicture latitude={place.latitude} longitude={place.longitude} />
        <span className="location-pin">
          <Icon name="pin" size={32} />
        </span>
      </div>
      <div className="places">
        {known.map((each) => (
          <button
            key={each[0]}
            type="button"
            className="place"
            aria-pressed={place.label === texts.places[each[0]]}
            onClick={() => setPlace(placeOf(texts, each))}
          >
            {texts.places[each[0]]}
          </button>
        ))}
      </div>
      <PlaceFields place={place} onChange={setPlace} />
    </Overlay>
  );
}

function placeOf(texts: TextTable, each: (typeof known)[number] | undefined): Place {
  if (each === undefined) return { latitude: 0, longitude: 0, label: '', scale: 16 };
  const [name, latitude, longitude] = each;
  return { latitude, longitude, label: texts.places[name], scale: 16 };
}

interface PlaceFieldsProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

function PlaceFields({ place, onChange }: PlaceFieldsProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="place-fields">
      <label>
        <span>{texts.place}</span>
        <input
          value={place.label}
          onChange={(event) => onChange({ ...place, label: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{texts.latitude}</span>
        <input
          type="number"
          step="any"
          value={place.latitude}
          onChange={(event) => onChange({ ...place, latitude: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
      <label>
        <span>{texts.longitude}</span>
        <input
          type="number"
          step="any"
          value={place.longitude}
          onChange={(event) => onChange({ ...place, longitude: event.currentTarget.valueAsNumber || 0 })}
        />
      </label>
    </div>
  );
}
