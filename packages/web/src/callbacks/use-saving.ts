import { useState } from 'react';
import type { CallbackCheck } from '@wecomkit/sandbox/control';
import { messageOf } from '../api/message-of.ts';
import { removeCallback, saveCallback } from '../api/sandbox-api.ts';
import { mistakeOf } from './callback-draft.ts';
import type { CallbackDraft, DraftMistake } from './callback-draft.ts';

/** How far saving got. `refused`: the sandbox itself said no, before it called the URL. */
export type Saving =
  | { readonly kind: 'idle' | 'checking' }
  | { readonly kind: 'mistake'; readonly mistake: DraftMistake }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'checked'; readonly check: CallbackCheck };

export interface SavingState {
  readonly saving: Saving;
  readonly save: (draft: CallbackDraft) => void;
  /** Takes the URL away. */
  readonly remove: () => void;
}

/** Has the sandbox check a URL as WeCom does; it is saved only when it passes. */
export function useSaving(corpid: string, id: string): SavingState {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  function save(typed: CallbackDraft): void {
    const draft = { ...typed, url: typed.url.trim() };
    const mistake = mistakeOf(draft);
    if (mistake !== null) return setSaving({ kind: 'mistake', mistake });
    setSaving({ kind: 'checking' });
    saveCallback(id, { ...draft, corpid }).then(
      (check) => setSaving({ kind: 'checked', check }),
      (error: unknown) => setSaving({ kind: 'refused', why: messageOf(error) }),
    );
  }

  function remove(): void {
    setSaving({ kind: 'idle' });
    removeCallback(corpid, id).catch((error: unknown) =>
      setSaving({ kind: 'refused', why: messageOf(error) }),
    );
  }

  return { saving, save, remove };
}
