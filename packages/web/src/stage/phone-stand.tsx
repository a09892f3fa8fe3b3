import { useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { Phone } from '../phone/phone.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { MemberSwitcher } from './member-switcher.tsx';

export interface PhoneStandProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  /** What is open on the phone. */
  readonly open: string | null;
  readonly onMember: (userid: string) => void;
  readonly onOpen: (place: string | null) => void;
  readonly onSecond?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  readonly showEntry: (id: number) => void;
}

/** A phone with what stands above it: whose it is, and how its owner reads. */
export function PhoneStand(props: PhoneStandProps): JSX.Element {
  const { corp, member, open, onMember, onOpen, onSecond, onRemove, showEntry } = props;
  const texts = useTexts();
  const [isWechat, setWechat] = useState(false);
  return (
    <div className="stand">
      <div className="stand-head">
        <MemberSwitcher corp={corp} member={member} onMember={onMember} />
        <button
          type="button"
          className="stand-button"
          role="switch"
          aria-checked={isWechat}
          aria-label={texts.inWechat}
          title={texts.inWechatHelp}
          onClick={() => setWechat(!isWechat)}
        >
          <Icon name="chat" size={18} />
          <span>{texts.wechatBadge}</span>
        </button>
        {onSecond !== undefined && (
          <button
            type="button"
            className="stand-button"
            aria-label={texts.secondPhone}
            title={texts.secondPhone}
            onClick={onSecond}
          >
            <Icon name="phone" size={18} />
            <Icon name="plus" size={14} />
          </button>
        )}
        {onRemove !== undefined && (
          <button
            type="button"
            className="stand-button"
            aria-label={texts.removePhone}
            title={texts.removePhone}
            onClick={onRemove}
          >
            <Icon name="close" size={18} />
          </button>
        )}
      </div>
      <Phone
        corp={corp}
        member={member}
        isWechat={isWechat}
        open={open}
        onOpen={onOpen}
        showEntry={showEntry}
      />
    </div>
  );
}
