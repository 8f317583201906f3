import type { Position } from '@setu/kernel';
import { ForeignPosition } from '../errors.js';

const ORDINAL = /^(?:0|[1-9]\d{0,17})$/;

/** Positions of a log that numbers its events from 0 without a gap: `value` is that number in decimal. */
export class Ordinals {
  constructor(readonly storeId: string) {}

  position(ordinal: number | bigint | string): Position {
    return { storeId: this.storeId, value: String(ordinal) };
  }

  /** -1 for undefined: before the very first. @throws ForeignPosition */
  ordinal(position: Position | undefined): bigint {
    if (position === undefined) return -1n;
    if (position.storeId !== this.storeId)
      throw new ForeignPosition(`a position of store ${position.storeId}, not of ${this.storeId}`);
    if (!ORDINAL.test(position.value)) throw new ForeignPosition('a position that this store never gave');
    return BigInt(position.value);
  }

  /** @throws ForeignPosition */
  compare(a: Position, b: Position): number {
    const [first, second] = [this.ordinal(a), this.ordinal(b)];
    return first < second ? -1 : Number(first > second);
  }
}
