/** A part of a stream of bytes, and whether it is its last one. */
export type Piece = Readonly<{ bytes: Uint8Array; last: boolean }>;

/** The stream in pieces of exactly `size` bytes, however it arrives; only the last one may be shorter, and is empty only if the stream is. */
export async function* inPieces(stream: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    held.push(part);
    length += part.byteLength;
    if (length <= size) continue;
    let joined = Buffer.concat(held);
    for (; joined.byteLength > size; joined = joined.subarray(size)) yield { bytes: joined.subarray(0, size), last: false };
    held = [joined];
    length = joined.byteLength;
  }
  yield { bytes: Buffer.concat(held), last: true };
}
