import type { JSX } from 'react';
import { LiveProvider } from './live/use-live.tsx';
import { Stage } from './stage/stage.tsx';
import { NavigationProvider } from './view/use-view.tsx';

export function App(): JSX.Element {
  return (
    <NavigationProvider>
      <LiveProvider>
        <Stage />
      </LiveProvider>
    </NavigationProvider>
  );
}
