import type { JSX } from 'react';
import { TargetLink } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';

export interface CardButtonProps {
  readonly text: string;
  /** 1 primary, 2 secondary, 3 danger, 4 plain (path/90236); anything else counts as 1. */
  readonly style: number;
  /** This is the one whose fate is open. */
  readonly isWaiting: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

const styles = ['primary', 'primary', 'secondary', 'danger', 'plain'];

function styleName(style: number): string {
  return styles[style] ?? 'primary';
}

export function CardButton({ text, style, isWaiting, isDisabled, onPress }: CardButtonProps): JSX.Element {
  const texts = useTexts();
  return (
    <button
      type="button"
      className={`card-button card-button-${styleName(style)} card-over`}
      disabled={isDisabled}
      aria-busy={isWaiting || undefined}
      aria-description={isWaiting ? texts.waiting : undefined}
      onClick={onPress}
    >
      {text}
      {isWaiting && <span className="card-button-progress" aria-hidden="true" />}
    </button>
  );
}

export interface UrlButtonProps {
  readonly text: string;
  readonly style: number;
  readonly url: string;
}

/** A button of type 1 opens a page and causes no callback. */
export function UrlButton({ text, style, url }: UrlButtonProps): JSX.Element {
  return (
    <TargetLink
      className={`card-button card-button-${styleName(style)} card-over`}
      target={{ kind: 'page', url }}
      title={text}
    >
      {text}
    </TargetLink>
  );
}

/** What stands for all buttons of a card that was answered: grey, not to be tapped. */
export function ReplacedButton({ text }: { readonly text: string }): JSX.Element {
  return (
    <button type="button" className="card-button card-button-replaced card-over" disabled>
      {text}
    </button>
  );
}
