import type { JSX } from 'react';

/** A drawn map: streets that differ from place to place. No map service is asked. */
export function MapPicture({
  latitude,
  longitude,
}: {
  readonly latitude: number;
  readonly longitude: number;
}): JSX.Element {
  const x = shift(longitude);
  const y = shift(latitude);
  return (
    <svg className="map" viewBox="0 0 240 120" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="240" height="120" className="map-land" />
      <path className="map-park" d={`M${20 + x} ${-5 + y}h46v34h-46zM${170 - x} ${84 - y}h52v40h-52z`} />
      <path className="map-water" d={`M-10 ${96 - y}c60 -22 80 16 130 2s90 -34 140 -18v60h-270z`} />
      <path
        className="map-street"
        d={`M-10 ${38 + y}h260M-10 ${78 - y}h260M${52 + x} -10v140M${124 - x} -10v140M${196 + x} -10v140`}
      />
      <path
        className="map-lane"
        d={`M-10 ${58 + y}h260M${88 + x} -10v140M${160 - x} -10v140M-10 ${14 + y}l260 40`}
      />
    </svg>
  );
}

/** Between 0 and 16, from the decimals of a coordinate. */
function shift(coordinate: number): number {
  return Math.round((Math.abs(coordinate * 100) % 1) * 16);
}
