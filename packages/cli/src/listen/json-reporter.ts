import type { Context } from '../context.ts';
import { readPlaintext } from './read-plaintext.ts';
import type { Reporter } from './reporter.ts';

/** One JSON object a line; names of WeCom where WeCom has one. */
export function jsonReporter(context: Context): Reporter {
  const print = (value: object): void => printLine(context, value);
  return {
    delivered({ plaintext, ...delivery }) {
      const { from, content } = readPlaintext(plaintext);
      print({ type: 'delivery', ...delivery, from, event: content });
    },
    forwarded({ number }, result, occasion) {
      const { kind: outcome, ...rest } = result;
      const reply = 'reply' in rest && rest.reply !== undefined ? shown(rest.reply) : {};
      print({ type: 'forwarded', number, occasion, outcome, ...rest, ...reply });
    },
    late: ({ number }, deadlineMs) => print({ type: 'late', number, deadlineMs }),
    urlChecked: () => print({ type: 'url-check' }),
    refused({ method, reason, diagnosis }) {
      const found = diagnosis && { finding: diagnosis.finding, text: diagnosis.text[context.language] };
      print({ type: 'refused', method, reason, ...found });
    },
    seat: (news) => print({ type: 'sandbox', news }),
    mediaFailed: (reason) => print({ type: 'media-failed', reason }),
    forwardChecked(checked) {
      if (!('meaning' in checked)) return print({ type: 'forward-check', ...checked });
      const { finding, status, meaning } = checked;
      print({ type: 'forward-check', finding, status, text: meaning[context.language] });
    },
  };
}

/** A line for programs. */
export function printLine({ io }: Context, value: object): void {
  io.stdout.write(`${JSON.stringify(value)}\n`);
}

function shown(reply: string): { readonly reply: unknown } {
  return { reply: readPlaintext(reply).content };
}
