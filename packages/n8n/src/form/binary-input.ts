import type { MediaType, ObjectField } from '@wecomkit/sdk/catalog';

const mark: unique symbol = Symbol('binary-input');

/** A file of the n8n item that stands for a value which is only known once the file was read or uploaded. */
export interface BinaryInput {
  readonly [mark]: true;
  /** Name of the binary field. */
  readonly field: string;
  /** `file`: a part of the body. `media`: uploaded, then named by its id. `inline`: as Base64 with its MD5. */
  readonly use: 'file' | 'media' | 'inline';
  readonly type: MediaType;
}

export function binaryInput(field: string, use: BinaryInput['use'], type: MediaType = 'file'): BinaryInput {
  return { [mark]: true, field, use, type };
}

export function isBinaryInput(value: unknown): value is BinaryInput {
  return typeof value === 'object' && value !== null && mark in value;
}

/** A picture that travels inside the message, as group robots want it (path/99110). */
export function isInlinePicture({ members }: ObjectField): boolean {
  return members['base64'] !== undefined && members['md5'] !== undefined;
}
