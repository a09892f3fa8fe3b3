import { lazy, Suspense, useEffect } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { departmentLine } from '../phone/department-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useNavigation } from '../view/use-view.tsx';

const MemberTree = lazy(() =>
  import('../directory/member-tree.tsx').then((module) => ({ default: module.MemberTree })),
);

export interface MemberSwitcherProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  readonly onMember: (userid: string) => void;
}

/** Whose phone it is; opens the department tree to choose another member. */
export function MemberSwitcher({ corp, member, onMember }: MemberSwitcherProps): JSX.Element {
  const texts = useTexts();
  const { view } = useNavigation();
  // Fetched before somebody opens it.
  useEffect(() => void import('../directory/member-tree.tsx'), []);
  return (
    <Popover
      label={`${texts.switchMember}: ${member.name}`}
      className="switcher"
      button={
        <>
          <Avatar name={member.name} picture={member.avatar} size={32} />
          <span className="switcher-text">
            <span className="switcher-name">{member.name}</span>
            <span className="switcher-department">
              {departmentLine(corp, member, view.lang) || member.userid}
            </span>
          </span>
          <Icon name="down" size={16} />
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<div className="tree" />}>
          <MemberTree
            corp={corp}
            current={member}
            onMember={(userid) => {
              close();
              onMember(userid);
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}
