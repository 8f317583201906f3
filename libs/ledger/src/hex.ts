const HEX = /^(?:[0-9a-f]{2})*$/;

/** Lowercase hex, two digits a byte: the only way in which Setu writes hashes and openings in JSON. */
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** The bytes that {@link toHex} wrote. @throws RangeError for anything but lowercase hex of whole bytes; the text is not told. */
export const fromHex = (hex: string): Uint8Array => {
  if (!HEX.test(hex)) throw new RangeError('not lowercase hex of whole bytes');
  return new Uint8Array(Buffer.from(hex, 'hex'));
};
