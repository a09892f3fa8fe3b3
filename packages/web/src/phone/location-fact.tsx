import { lazy, Suspense, useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { ApplicationView, LocationView } from '@wecomkit/sandbox/control';
import { fetchLocation, hideLocation, shareLocation } from '../api/sandbox-api.ts';
import { useAttempt } from '../stage/use-attempt.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Fact } from './fact.tsx';
import { usePhone } from './phone-context.tsx';

const LocationPicker = lazy(async () => {
  const module = await import('./location-picker.tsx');
  return { default: module.LocationPicker };
});

/** Where this phone says that it is, for an application that asks for it (path/90240: LOCATION). */
export function LocationFact({ application }: { readonly application: ApplicationView }): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const { location, setLocation } = useLocation();
  const [isChoosing, setChoosing] = useState(false);
  const { trouble, attempt } = useAttempt();
  const { agentid } = application;

  const share = (latitude: number, longitude: number): void => {
    setChoosing(false);
    const shared = shareLocation(person, { latitude, longitude, agentid });
    attempt(shared.then(() => setLocation({ latitude, longitude, precision: 30 })));
  };

  return (
    <Fact name={texts.location}>
      <span>{texts.locationFlags[flagOf(application)]}</span>
      {location !== null && (
        <span>
          {location.latitude.toFixed(5)}, {location.longitude.toFixed(5)}
        </span>
      )}
      <button type="button" className="link" onClick={() => setChoosing(true)}>
        {texts.locationShare}
      </button>
      {location !== null && (
        <button
          type="button"
          className="link"
          onClick={() => attempt(hideLocation(person).then(() => setLocation(null)))}
        >
          {texts.locationHide}
        </button>
      )}
      {trouble !== null && <span className="menu-trouble">{trouble}</span>}
      {isChoosing && (
        <Suspense>
          <LocationPicker
            title={texts.locationShare}
            action={texts.done}
            onClose={() => setChoosing(false)}
            onChoose={({ latitude, longitude }) => share(latitude, longitude)}
          />
        </Suspense>
      )}
    </Fact>
  );
}

function flagOf({ report_location_flag: flag }: ApplicationView): 0 | 1 | 2 {
  return flag === 1 || flag === 2 ? flag : 0;
}

/** What the sandbox knows of the phone's place when the page opens, and what is chosen then. */
function useLocation(): {
  readonly location: LocationView | null;
  readonly setLocation: (location: LocationView | null) => void;
} {
  const { person } = usePhone();
  const [location, setLocation] = useState<LocationView | null>(null);
  useEffect(() => {
    let isCurrent = true;
    fetchLocation(person).then(
      (known) => isCurrent && setLocation(known.location),
      // Not knowing it is no reason for an error: choosing a place says whether the sandbox answers.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [person]);
  return { location, setLocation };
}
