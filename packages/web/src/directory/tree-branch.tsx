import { useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, DepartmentView } from '@wecomkit/sandbox/control';
import { departmentName } from '../phone/department-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import type { DepartmentTree } from './department-tree.ts';
import { TreeMembers } from './tree-members.tsx';

/** What all branches of a tree share. */
export interface TreeContext {
  readonly corp: CorpView;
  readonly tree: DepartmentTree;
  /** The member who is chosen now. */
  readonly current: string;
  readonly isOpenAtFirst: (department: number) => boolean;
  readonly onMember: (userid: string) => void;
}

export interface TreeBranchProps {
  readonly department: DepartmentView;
  readonly depth: number;
  readonly context: TreeContext;
}

/** A department that opens and closes: its members, then the departments below it. */
export function TreeBranch({ department, depth, context }: TreeBranchProps): JSX.Element {
  const texts = useTexts();
  const { lang } = useNavigation().view;
  const { id, member_count } = department;
  const [isOpen, setOpen] = useState(() => context.isOpenAtFirst(id));
  const name = departmentName(department, lang);
  return (
    <li>
      <button
        type="button"
        className="tree-department"
        style={{ paddingInlineStart: `${4 + depth * 14}px` }}
        aria-expanded={isOpen}
        aria-label={texts.list([name, texts.membersCount(member_count)])}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'down' : 'forward'} size={14} />
        <span className="tree-name">{name}</span>
        <span className="tree-count">{member_count.toLocaleString('en')}</span>
      </button>
      {isOpen && (
        <>
          <TreeMembers query={{ department: id }} depth={depth + 1} context={context} />
          <ul>
            {context.tree.below(id).map((child) => (
              <TreeBranch key={child.id} department={child} depth={depth + 1} context={context} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
