import type { Explanation } from '../../../packages/sdk/src/errors/advice/index.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../words/language.ts';
import { prose } from '../words/prose.ts';
import { textsOf } from '../words/texts.ts';

/** The meaning of a code. Rare ones have none in Chinese: theirs is marked as English. */
export function meaningOf({ meaning }: Explanation, language: Language): Html {
  const text = meaning[language];
  if (language === 'en' || /\p{Script=Han}/u.test(text)) return prose(text, language);
  return html`<span lang="en">${text}</span>`;
}

/** Codes with their meaning and what to do, each linked to the page of all codes. */
export function errorList(errors: readonly Explanation[], errorsPage: string, language: Language): Html {
  const { retryable } = textsOf[language].errors;
  const rows = errors.map(
    (error) =>
      html`<li>
        <a class="errcode" href="${errorsPage}#e${error.code}">${error.code}</a>
        <div>
          <p>${meaningOf(error, language)}</p>
          <p class="note">
            ${prose(error.advice[language], language)}${error.retryable === 'backoff' && html` ${retryable.backoff}`}
          </p>
        </div>
      </li>`,
  );
  return html`<ul class="errors">
    ${rows}
  </ul>`;
}
