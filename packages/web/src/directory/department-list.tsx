import type { JSX } from 'react';
import type { DepartmentView } from '@wecomkit/sandbox/control';
import { departmentName } from '../phone/department-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { DirectoryRow } from './directory-row.tsx';

export interface DepartmentListProps {
  readonly departments: readonly DepartmentView[];
  readonly onPlace: (place: string) => void;
}

export function DepartmentList({ departments, onPlace }: DepartmentListProps): JSX.Element | null {
  const texts = useTexts();
  const { lang } = useNavigation().view;
  if (departments.length === 0) return null;
  return (
    <ul className="directory-rows" aria-label={texts.departments}>
      {departments.map((department) => (
        <li key={department.id}>
          <DirectoryRow
            icon={<Icon name="department" size={20} />}
            name={departmentName(department, lang)}
            count={department.member_count}
            onOpen={() => onPlace(`department:${department.id}`)}
          />
        </li>
      ))}
    </ul>
  );
}
