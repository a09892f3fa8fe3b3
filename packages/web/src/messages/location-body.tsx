import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { number, text } from '../wire/read.ts';
import { MapPicture } from './map-picture.tsx';

export function LocationBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const latitude = number(message.content['latitude']);
  const longitude = number(message.content['longitude']);
  return (
    <div className="location">
      <div className="location-text">
        <p className="location-label">{text(message.content['label']) || texts.location}</p>
        <p className="location-numbers">
          {latitude.toFixed(5)}, {longitude.toFixed(5)}
        </p>
      </div>
      <div className="location-map">
        <MapPicture latitude={latitude} longitude={longitude} />
        <span className="location-pin">
          <Icon name="pin" size={28} />
        </span>
      </div>
    </div>
  );
}
