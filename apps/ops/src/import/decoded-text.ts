import { OpsError } from '../ops-error.js';

const MOST_BYTES = 16 * 1024 * 1024;
const BYTE_ORDER_MARK = '\uFEFF';
const SAVE_ANEW = 'In the spreadsheet choose Save As, “CSV UTF-8 (Comma delimited)”, and import that file.';

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte);

/** The line in which the first bytes stand that are not UTF-8. */
const brokenLine = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
};

/**
 * The text of a file in UTF-8, with or without a byte order mark.
 * @throws OpsError the file is empty, too large, a workbook, or in another encoding: which, in which line, and how to save it anew
 */
export const decodedText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new OpsError('The file is empty.');
  if (bytes.length > MOST_BYTES)
    throw new OpsError(`The file is larger than ${MOST_BYTES / 1024 / 1024} MiB. Split the register into several files.`);
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new OpsError(`The file is a workbook, not CSV. ${SAVE_ANEW}`);
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff))
    throw new OpsError(`The file is in UTF-16, not UTF-8. ${SAVE_ANEW}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The error is not passed on as a cause: nothing of the file belongs into a message.
    throw new OpsError(
      `The file is not in UTF-8: line ${brokenLine(bytes)} has letters in another encoding, such as Windows-1252, in which names would be lost. ${SAVE_ANEW}`,
    );
  }
  if (text.includes('\0')) throw new OpsError(`The file is not text: it has zero bytes. ${SAVE_ANEW}`);
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
};
