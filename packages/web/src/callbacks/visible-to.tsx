import type { JSX } from 'react';
import type { ApplicationView, CorpView } from '@wecomkit/sandbox/control';
import { useNames } from '../live/use-people.ts';
import { departmentName } from '../phone/department-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';

type Visible = ApplicationView['visible'];

export interface VisibleToProps {
  readonly corp: CorpView;
  readonly visible: Visible;
  readonly onChange: (visible: Visible) => void;
}

/** One department, tag or member of the range, under the key by which the choice names it. */
interface Part {
  readonly key: string;
  readonly name: string;
}

/** Who sees an application: taken away one by one, added from a choice. */
export function VisibleTo({ corp, visible, onChange }: VisibleToProps): JSX.Element {
  const texts = useTexts();
  const shown = useShown(corp, visible);
  const offered = useOffered(corp, new Set(shown.map(({ key }) => key)));
  return (
    <div className="callbacks-field">
      <span className="callbacks-label">{texts.visibleTo}</span>
      <ul className="callbacks-parts">
        {shown.map(({ key, name }) => (
          <li key={key} className="callbacks-part">
            <span>{name}</span>
            <button
              type="button"
              aria-label={texts.removeNamed(name)}
              onClick={() => onChange(without(visible, key))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className="callbacks-about">{texts.visibleNobody}</li>}
      </ul>
      <PartChoice offered={offered} onChoose={(key) => onChange(withPart(visible, key))} />
    </div>
  );
}

interface PartChoiceProps {
  readonly offered: readonly Offer[];
  readonly onChoose: (key: string) => void;
}

function PartChoice({ offered, onChoose }: PartChoiceProps): JSX.Element {
  const texts = useTexts();
  return (
    <select aria-label={texts.visibleAdd} value="" onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{texts.visibleAdd}</option>
      {offered.map(({ label, parts }) => (
        <optgroup key={label} label={label}>
          {parts.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function useShown(corp: CorpView, { partyids, tagids, userids }: Visible): readonly Part[] {
  const { lang } = useNavigation().view;
  const names = useNames(corp.corpid, userids);
  const departments = new Map(corp.departments.map((each) => [each.id, departmentName(each, lang)]));
  const tags = new Map(corp.tags.map(({ tagid, tagname }) => [tagid, tagname]));
  return [
    ...partyids.map((id) => ({ key: `party:${id}`, name: departments.get(id) ?? String(id) })),
    ...tagids.map((id) => ({ key: `tag:${id}`, name: tags.get(id) ?? String(id) })),
    ...userids.map((userid, index) => ({ key: `user:${userid}`, name: names[index] ?? userid })),
  ];
}

interface Offer {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** As many as a list can be read; larger companies choose a department. */
const mostOffered = 200;

function useOffered(corp: CorpView, taken: ReadonlySet<string>): readonly Offer[] {
  const texts = useTexts();
  const { lang } = useNavigation().view;
  const { departments, tags, members } = corp;
  const offers: readonly Offer[] = [
    {
      label: texts.departments,
      parts: departments.map((each) => ({ key: `party:${each.id}`, name: departmentName(each, lang) })),
    },
    { label: texts.tags, parts: tags.map(({ tagid, tagname }) => ({ key: `tag:${tagid}`, name: tagname })) },
    { label: texts.members, parts: members.map(({ userid, name }) => ({ key: `user:${userid}`, name })) },
  ];
  return offers.map(({ label, parts }) => ({
    label,
    parts: parts.filter(({ key }) => !taken.has(key)).slice(0, mostOffered),
  }));
}

function without({ partyids, tagids, userids }: Visible, key: string): Visible {
  return {
    partyids: partyids.filter((id) => key !== `party:${id}`),
    tagids: tagids.filter((id) => key !== `tag:${id}`),
    userids: userids.filter((id) => key !== `user:${id}`),
  };
}

function withPart({ partyids, tagids, userids }: Visible, key: string): Visible {
  const [kind = '', id = ''] = key.split(/:(.*)/s);
  return {
    partyids: kind === 'party' ? [...partyids, Number(id)] : partyids,
    tagids: kind === 'tag' ? [...tagids, Number(id)] : tagids,
    userids: kind === 'user' ? [...userids, id] : userids,
  };
}
