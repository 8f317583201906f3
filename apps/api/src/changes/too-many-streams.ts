/** There are as many open streams as one person, or this process, may have. */
export class TooManyStreams extends Error {
  override readonly name = 'TooManyStreams';
  constructor(readonly which: 'of-one-person' | 'of-all') {
    super(which);
  }
}
