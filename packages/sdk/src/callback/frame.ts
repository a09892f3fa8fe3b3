import { CallbackError } from '../errors/callback-error.ts';

/** What stands encrypted in an envelope: 16 random bytes, the length, the message, the receiver's id (path/90968). */
interface Frame {
  readonly message: string;
  readonly receiveid: string;
  readonly random: Uint8Array;
}

const randomBytes = 16;
const headBytes = 20;
/** Frames are padded in the manner of PKCS#7 to 32, not to the 16 of the cipher (path/90968). */
export const paddingBlock = 32;

const encoder = new TextEncoder();
// A leading U+FEFF belongs to the message.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lays a frame out: random, length of the message in bytes (32 bits, big-endian), message, receiveid, padding. */
export function writeFrame({ message, receiveid, random }: Frame): Uint8Array {
  if (random.length !== randomBytes) {
    throw new RangeError(`callback: a frame begins with ${randomBytes} random bytes, got ${random.length}`);
  }
  // No character takes more than three bytes for each of its units; what is too much is cut off.
  const frame = new Uint8Array(headBytes + (message.length + receiveid.length) * 3 + paddingBlock);
  frame.set(random);
  const { written: length } = encoder.encodeInto(message, frame.subarray(headBytes));
  new DataView(frame.buffer).setUint32(randomBytes, length);
  const { written: rest } = encoder.encodeInto(receiveid, frame.subarray(headBytes + length));
  const end = headBytes + length + rest;
  const padding = paddingBlock - (end % paddingBlock);
  return frame.fill(padding, end).subarray(0, end + padding);
}

/**
 * Reads a frame without its padding. The message is cut out by its length, never by searching for the id.
 * @throws CallbackError `frame` when it is too short, when the length is a lie, or when the text is not UTF-8
 */
export function readFrame(frame: Uint8Array): Frame {
  if (frame.length < headBytes) throw broken('it is too short');
  const length = new DataView(frame.buffer, frame.byteOffset, frame.length).getUint32(randomBytes);
  const end = headBytes + length;
  if (end > frame.length) throw broken('the message is shorter than its length says');
  return {
    message: decode(frame.subarray(headBytes, end)),
    receiveid: decode(frame.subarray(end)),
    random: frame.subarray(0, randomBytes),
  };
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw broken('it holds bytes that are not UTF-8', cause);
  }
}

function broken(why: string, cause?: unknown): CallbackError {
  return new CallbackError('frame', `callback: the decrypted text is not a frame of WeCom: ${why}`, {
    cause,
  });
}
