/** Bytes of a frame's content by its type (RFC 4867, 3GPP TS 26.101 and 26.201); a frame lasts 20 ms. */
const narrowband = [12, 13, 15, 17, 19, 20, 26, 31, 5];
const wideband = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5];
const frameSeconds = 0.02;

/** How long an AMR file plays, in seconds. */
export function amrSeconds(bytes: Uint8Array): number {
  const header = String.fromCharCode(...bytes.subarray(0, 9));
  const isWide = header.startsWith('#!AMR-WB');
  const sizes = isWide ? wideband : narrowband;
  let frames = 0;
  for (let at = isWide ? 9 : 6; at < bytes.length; frames += 1) {
    const kind = ((bytes[at] ?? 0) >> 3) & 0b1111;
    at += 1 + (sizes[kind] ?? 0);
  }
  return frames * frameSeconds;
}
