import { useDeferredValue, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { treeOf } from './department-tree.ts';
import { TreeBranch } from './tree-branch.tsx';
import type { TreeContext } from './tree-branch.tsx';
import { TreeMembers } from './tree-members.tsx';

export interface MemberTreeProps {
  readonly corp: CorpView;
  readonly current: MemberView;
  readonly onMember: (userid: string) => void;
}

/** Companies up to this size are shown with all their departments open. */
const smallCompany = 60;
const mostDepartments = 20;

/** The departments of a company with their members, and a search over both: to choose a member. */
export function MemberTree({ corp, current, onMember }: MemberTreeProps): JSX.Element {
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const tree = treeOf(corp.departments);
  const path = current.department.flatMap((id) => tree.pathTo(id));
  const context: TreeContext = {
    corp,
    tree,
    current: current.userid,
    isOpenAtFirst: (id) => corp.member_count <= smallCompany || path.some((each) => each.id === id),
    onMember,
  };
  return (
    <div
      className="tree"
      onKeyDown={(event) => moveFocus(event, 'input, .tree-member, .tree-department, .tree-more')}
    >
      <label className="search-field">
        <Icon name="search" size={16} />
        <input
          // The panel opens before this is loaded, so it could not give the focus itself.
          ref={focusOnce}
          type="search"
          value={search}
          placeholder={texts.searchMembers}
          aria-label={texts.searchMembers}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.currentTarget
              .closest('.tree')
              ?.querySelector<HTMLElement>('.tree-member, .tree-department')
              ?.click();
          }}
        />
      </label>
      <div className="tree-rows">
        {wanted === '' ? (
          <ul aria-label={texts.organisation}>
            {tree.roots.map((department) => (
              <TreeBranch key={department.id} department={department} depth={0} context={context} />
            ))}
          </ul>
        ) : (
          <Found wanted={wanted} context={context} />
        )}
      </div>
    </div>
  );
}

function Found({ wanted, context }: { readonly wanted: string; readonly context: TreeContext }): JSX.Element {
  const texts = useTexts();
  const departments = context.tree.search(wanted).slice(0, mostDepartments);
  return (
    <>
      <TreeMembers
        query={{ q: wanted }}
        depth={0}
        context={context}
        nobody={departments.length === 0 ? texts.nobodyFound : ''}
      />
      <ul aria-label={texts.departments}>
        {departments.map((department) => (
          <TreeBranch
            key={department.id}
            department={department}
            depth={0}
            context={{ ...context, isOpenAtFirst: () => false }}
          />
        ))}
      </ul>
    </>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
