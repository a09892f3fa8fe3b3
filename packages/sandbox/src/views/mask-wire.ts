import type { JournalDetail, WireText } from '../control/types.ts';
import { mask } from './mask.ts';

/** Values that open doors: in the query, and in bodies under these names. */
const secretNames = '(?:[a-z_]*access_token|corpsecret|secret|response_code|aeskey)';
const secretQuery = /^(?:[a-z_]*access_token|corpsecret|key|response_code)$/;
const inJson = new RegExp(`("${secretNames}"\\s*:\\s*")([^"\\\\]+)`, 'g');
/** A bot's response_url is a credential as a whole (path/101138). */
const inAddress = /(\bresponse_code=)([^\s"&\\]+)/g;
const inXml = /(<ResponseCode><!\[CDATA\[)([^\]<]+)/g;

/** An entry's texts without the secrets in them. */
export function maskDetail(detail: JournalDetail): JournalDetail {
  return {
    ...detail,
    request: maskWire(detail.request),
    answer: detail.answer && maskWire(detail.answer),
    decrypted: detail.decrypted && maskText(detail.decrypted),
    decrypted_answer: detail.decrypted_answer && maskText(detail.decrypted_answer),
  };
}

function maskWire(wire: WireText): WireText {
  const query = Object.entries(wire.query).map(([name, value]) => [
    name,
    secretQuery.test(name) ? mask(value) : value,
  ]);
  return { ...wire, query: Object.fromEntries(query), body: maskText(wire.body) };
}

function maskText(text: string): string {
  const masked = (_match: string, before: string, secret: string): string => before + mask(secret);
  return text.replace(inJson, masked).replace(inXml, masked).replace(inAddress, masked);
}
