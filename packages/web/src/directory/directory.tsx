import '../styles/directory.css';
import '../styles/overlays.css';
import { useState } from 'react';
import type { JSX } from 'react';
import { MemberOverlay } from '../phone/member-overlay.tsx';
import type { Place } from '../view/place.ts';
import { DepartmentPage } from './department-page.tsx';
import { DirectoryHome } from './directory-home.tsx';
import { TagPage } from './tag-page.tsx';

export interface DirectoryProps {
  readonly place: Place;
  readonly onPlace: (place: string) => void;
}

/** The directory of the phone: departments, members and tags as the sandbox holds them. */
export function Directory({ place, onPlace }: DirectoryProps): JSX.Element {
  const [userid, setUserid] = useState<string | null>(null);
  return (
    <>
      {place.kind === 'department' && (
        <DepartmentPage key={place.id} id={place.id} onPlace={onPlace} onMember={setUserid} />
      )}
      {place.kind === 'tag' && (
        <TagPage key={place.id} id={place.id} onPlace={onPlace} onMember={setUserid} />
      )}
      {place.kind === 'directory' && <DirectoryHome onPlace={onPlace} onMember={setUserid} />}
      {userid !== null && <MemberOverlay userid={userid} onClose={() => setUserid(null)} />}
    </>
  );
}
