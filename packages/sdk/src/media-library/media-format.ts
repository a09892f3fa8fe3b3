/** What a file is, by its first bytes. */
export interface MediaFormat {
  readonly name: string;
  readonly extension: string;
  readonly contentType: string;
}

interface Signature extends MediaFormat {
  /** What is at the start, as Latin-1; `.` stands for any byte. */
  readonly start: RegExp;
}

function format(name: string, extension: string, contentType: string, start: RegExp): Signature {
  return { name, extension, contentType, start };
}

/** The formats that WeCom takes (path/90253), and those that are sent in their place by mistake. */
const signatures: readonly Signature[] = [
  format('JPG', 'jpg', 'image/jpeg', /^\xff\xd8\xff/),
  format('PNG', 'png', 'image/png', /^\x89PNG\r\n/),
  format('GIF', 'gif', 'image/gif', /^GIF8[79]a/),
  format('BMP', 'bmp', 'image/bmp', /^BM/),
  format('WebP', 'webp', 'image/webp', /^RIFF[^]{4}WEBP/),
  format('WAV', 'wav', 'audio/wav', /^RIFF[^]{4}WAVE/),
  format('AMR', 'amr', 'voice/amr', /^#!AMR(?:-WB)?\n/),
  format('MP3', 'mp3', 'audio/mpeg', /^(?:ID3|\xff[\xe2-\xff])/),
  format('OGG', 'ogg', 'audio/ogg', /^OggS/),
  format('HEIC', 'heic', 'image/heic', /^[^]{4}ftyp(?:hei[cxs]|mif1|msf1|avif)/),
  format('M4A', 'm4a', 'audio/mp4', /^[^]{4}ftypM4[AB] /),
  format('MOV', 'mov', 'video/quicktime', /^[^]{4}ftypqt/),
  format('MP4', 'mp4', 'video/mp4', /^[^]{4}ftyp/),
  format('PDF', 'pdf', 'application/pdf', /^%PDF-/),
];

/** The format of a file; `undefined` when it is none of those that are looked for. */
export function formatOf(bytes: Uint8Array): MediaFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find((signature) => signature.start.test(start));
}
