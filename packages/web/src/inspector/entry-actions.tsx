import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';
import type { Operation } from '@wecomkit/sdk/catalog';
import { resendCallback } from '../api/sandbox-api.ts';
import { useAttempt } from '../stage/use-attempt.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { asCurl } from './as-curl.ts';
import { asSdkCode } from './as-sdk-code.ts';

/** What can be done with an entry: copy it for a terminal, a program or a file; a callback can be sent again. */
export function EntryActions({ entry }: { readonly entry: JournalEntry }): JSX.Element {
  const texts = useTexts();
  const operations = useOperations();
  const request = entry.detail?.request;
  // A frame of a long connection is no request that curl could send.
  const isHttp = entry.method !== 'WS' && request !== undefined;
  const isCall = entry.kind === 'call' && isHttp;
  return (
    <>
      {isHttp && (
        <CopyButton
          label={texts.copyCurl}
          caption="curl"
          text={() => asCurl(entry, request, window.location.origin)}
        />
      )}
      {isCall && (
        <CopyButton label={texts.copySdk} caption="SDK" text={() => asSdkCode(entry, request, operations)} />
      )}
      <CopyButton label={texts.copyJson} caption="JSON" text={() => JSON.stringify(entry, null, 2)} />
      {(entry.kind === 'callback' || entry.kind === 'retry') && <Resend id={entry.id} />}
    </>
  );
}

/** What the SDK declares is read when an entry is first opened: copying must have it at once. */
function useOperations(): readonly Operation[] {
  const [operations, setOperations] = useState<readonly Operation[]>([]);
  useEffect(() => {
    let isWanted = true;
    const take = (found: readonly Operation[]): void => {
      if (isWanted) setOperations(found);
    };
    // Without the declarations every call is written through `wecom.call`.
    import('@wecomkit/sdk/catalog').then(
      (catalog) => take(catalog.operations()),
      () => take([]),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return operations;
}

function Resend({ id }: { readonly id: number }): JSX.Element {
  const texts = useTexts();
  const { go } = useNavigation();
  const { trouble, attempt } = useAttempt();
  return (
    <>
      <button
        type="button"
        className="button-small"
        onClick={() => attempt(resendCallback(id).then((entry) => go({ entry: entry.id }, 'push')))}
      >
        <Icon name="again" size={16} />
        <span>{texts.resend}</span>
      </button>
      {trouble !== null && <span className="menu-trouble">{trouble}</span>}
    </>
  );
}
