import { object, text, type Read } from './members.ts';

/** What was scanned (path/90240). */
export interface ScanCodeInfo {
  /** In most cases `qrcode`. */
  readonly ScanType: string;
  readonly ScanResult: string;
}

export const scanCodeInfo: Read<ScanCodeInfo> = object({
  ScanType: text,
  ScanResult: text,
});
