import { useState } from 'react';
import type { JSX } from 'react';
import type { CorpView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ApplicationSettings } from './application-settings.tsx';
import { environmentOf } from './callback-draft.ts';
import type { CallbackDraft, DraftMistake } from './callback-draft.ts';
import { BotMode } from './bot-mode.tsx';
import { CallbackField } from './callback-field.tsx';
import { CallbackResult } from './callback-result.tsx';
import { CallbackState, SubjectPicture } from './callback-state.tsx';
import type { CallbackKeys, CallbackSubject } from './callback-subject.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import { generateAesKey, generateToken } from './generate-keys.ts';
import { useCallbackKeys } from './use-callback-keys.ts';
import { useSaving } from './use-saving.ts';

export interface CallbackFormProps {
  readonly corp: CorpView;
  readonly subject: CallbackSubject;
  readonly showEntry: (id: number) => void;
}

/** URL, Token and EncodingAESKey of one subject, as they stand on WeCom's own page. */
export function CallbackForm(props: CallbackFormProps): JSX.Element {
  const texts = useTexts();
  const { corp, subject } = props;
  const { corpid } = corp;
  const known = useCallbackKeys(corpid, subject.id);
  return (
    <div className="callbacks-body" tabIndex={0} role="region" aria-label={subject.name}>
      <div className="callbacks-subject">
        <SubjectPicture subject={subject} size={40} />
        <div className="callbacks-subject-text">
          <p className="callbacks-subject-name">{subject.name}</p>
          {isCalled(subject) && (
            <p className="callbacks-subject-url">
              {texts.savedUrl} <code>{subject.callback?.url}</code>
            </p>
          )}
        </div>
        <CallbackState subject={subject} />
      </div>
      {known.status === 'loading' && <p className="callbacks-about">{texts.loading}</p>}
      {known.status === 'failed' && <p className="callbacks-about">{texts.loadFailed}</p>}
      {subject.bot !== null && <BotMode corpid={corpid} bot={subject.bot} />}
      {known.status === 'ready' &&
        (subject.bot?.mode === 'connection' ? (
          <ConnectionFacts bot={subject.bot} secret={known.keys.secret ?? ''} />
        ) : (
          <Fields {...props} keys={known.keys} />
        ))}
      {subject.application !== null && <ApplicationSettings corp={corp} application={subject.application} />}
    </div>
  );
}

/** There is a URL that is in use, whatever stands in the form. */
function isCalled({ callback, bot }: CallbackSubject): boolean {
  return callback !== null && bot?.mode !== 'connection';
}

function Fields({
  corp,
  subject,
  keys,
  showEntry,
}: CallbackFormProps & { readonly keys: CallbackKeys }): JSX.Element {
  const texts = useTexts();
  const [draft, setDraft] = useState<CallbackDraft>(() => startOf(subject, keys));
  const { saving, save, remove } = useSaving(corp.corpid, subject.id);
  const change = (part: Partial<CallbackDraft>): void => setDraft({ ...draft, ...part });
  const mistake = saving.kind === 'mistake' ? saving.mistake : null;
  const wrong = (...fields: readonly DraftMistake[]): string | null =>
    mistake !== null && fields.includes(mistake) ? texts.callbackMistakes[mistake] : null;
  return (
    <form
      className="callbacks-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <CallbackField
        label={texts.url}
        value={draft.url}
        inputMode="url"
        placeholder="http://127.0.0.1:3000/callback"
        mistake={wrong('url', 'url-user')}
        onChange={(url) => change({ url })}
      />
      <CallbackField
        label={texts.token}
        value={draft.token}
        maxLength={32}
        mistake={wrong('token')}
        onChange={(token) => change({ token })}
        onGenerate={() => change({ token: generateToken() })}
      />
      <CallbackField
        label={texts.encodingAESKey}
        value={draft.encodingAESKey}
        maxLength={43}
        mistake={wrong('encodingAESKey')}
        onChange={(encodingAESKey) => change({ encodingAESKey })}
        onGenerate={() => change({ encodingAESKey: generateAesKey() })}
      />
      <ForServer keys={keys} draft={draft} />
      <div className="callbacks-actions">
        <button type="submit" className="button-primary" disabled={saving.kind === 'checking'}>
          {saving.kind === 'checking' ? texts.callbackChecking : texts.save}
        </button>
        {subject.callback !== null && <RemoveButton onRemove={remove} />}
        {subject.callback !== null && subject.callback.url !== draft.url.trim() && (
          <p className="callbacks-edited">{texts.callbackEdited}</p>
        )}
      </div>
      <CallbackResult saving={saving} showEntry={showEntry} />
    </form>
  );
}

/** What is saved; where nothing is, new keys are ready. */
function startOf({ callback }: CallbackSubject, { token, encodingAESKey }: CallbackKeys): CallbackDraft {
  return {
    url: callback?.url ?? '',
    token: token || generateToken(),
    encodingAESKey: encodingAESKey || generateAesKey(),
  };
}

/** What the server needs besides: the end of each decrypted text, and all of it as lines to copy. */
function ForServer({
  keys,
  draft,
}: {
  readonly keys: CallbackKeys;
  readonly draft: CallbackDraft;
}): JSX.Element {
  const texts = useTexts();
  const environment = (): string =>
    environmentOf({
      ...keys.environment,
      WECOM_TOKEN: draft.token,
      WECOM_ENCODING_AES_KEY: draft.encodingAESKey,
    });
  return (
    <div className="callbacks-server">
      <p>
        <span>{texts.receiveid}</span>
        <code>{keys.receiveid || texts.emptyBody}</code>
      </p>
      <CopyButton label={texts.copyEnvironment} caption={texts.copyEnvironment} text={environment} />
    </div>
  );
}

function RemoveButton({ onRemove }: { readonly onRemove: () => void }): JSX.Element {
  const texts = useTexts();
  return (
    <button
      type="button"
      className="button-small"
      onClick={(event) => {
        // The button goes with the URL: the focus stays in the form.
        event.currentTarget.form?.querySelector('input')?.focus();
        onRemove();
      }}
    >
      <Icon name="trash" size={16} />
      <span>{texts.callbackRemove}</span>
    </button>
  );
}
