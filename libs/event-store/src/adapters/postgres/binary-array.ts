/** Type numbers of PostgreSQL (pg_type.oid); they never change. */
export const ELEMENT = { bytea: 17, int8: 20, int4: 23, text: 25, uuid: 2950 } as const;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

/**
 * A one-dimensional array in PostgreSQL's binary format (array_recv), each item in the binary format of its type; null is SQL NULL. The
 * driver sends a Buffer as binary, whereas an array of Buffers would go as text in hexadecimal, twice as long.
 */
export const binaryArray = (element: (typeof ELEMENT)[keyof typeof ELEMENT], items: readonly (Uint8Array | null)[]): Buffer => {
  const size = items.reduce((sum, item) => sum + LENGTH_BYTES + (item?.byteLength ?? 0), HEADER_BYTES);
  const buffer = Buffer.allocUnsafe(size);
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(items.includes(null) ? 1 : 0, 4); // may hold NULL
  buffer.writeInt32BE(element, 8);
  buffer.writeInt32BE(items.length, 12);
  buffer.writeInt32BE(1, 16); // index of the first item
  let at = HEADER_BYTES;
  for (const item of items) {
    at = buffer.writeInt32BE(item?.byteLength ?? -1, at);
    if (item) {
      buffer.set(item, at);
      at += item.byteLength;
    }
  }
  return buffer;
};

/** A bigint or integer of PostgreSQL in binary. */
export const int8 = (value: number): Uint8Array => {
  const buffer = Buffer.allocUnsafe(8);
  buffer.writeBigInt64BE(BigInt(value));
  return buffer;
};
export const int4 = (value: number): Uint8Array => {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeInt32BE(value);
  return buffer;
};
export const uuid = (text: string): Uint8Array => Buffer.from(text.replaceAll('-', ''), 'hex');
