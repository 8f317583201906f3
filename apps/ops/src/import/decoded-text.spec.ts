import { describe, expect, it } from '@jest/globals';
import { OpsError } from '../ops-error.js';
import { decodedText } from './decoded-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('The text of a register', () => {
  it('is UTF-8, with or without a byte order mark, in any script', () => {
    expect(decodedText(utf8('नाम;Ðorđe'))).toBe('नाम;Ðorđe');
    expect(decodedText(utf8('\uFEFFनाम'))).toBe('नाम');
  });

  it.each<[string, Uint8Array, string]>([
    ['empty', utf8(''), 'The file is empty.'],
    ['too large', new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61), 'larger than 16 MiB'],
    [
      'an Excel workbook',
      Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14),
      'is a workbook, not CSV. In the spreadsheet choose Save As, “CSV UTF-8',
    ],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'is a workbook, not CSV.'],
    ['in UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'is in UTF-16, not UTF-8. In the spreadsheet choose Save As'],
    [
      'in Windows-1252',
      Buffer.concat([utf8('name\nसीता\nRen'), Buffer.of(0xe9), utf8('\nx')]),
      'line 3 has letters in another encoding, such as Windows-1252',
    ],
    ['no text', utf8('a\0b'), 'it has zero bytes'],
  ])('is refused when the file is %s, and says what to do', (_, bytes, sentence) => {
    expect(() => decodedText(bytes)).toThrow(OpsError);
    expect(() => decodedText(bytes)).toThrow(sentence);
  });

  it('says nothing of what stands in the file', () => {
    const thrown = ((): unknown => {
      try {
        return decodedText(Buffer.concat([utf8('Kamala'), Buffer.of(0xe9)]));
      } catch (error) {
        return error;
      }
    })() as Error;
    expect(thrown.message).not.toContain('Kamala');
    expect(thrown.cause).toBeUndefined();
  });
});
