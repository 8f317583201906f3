import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Share } from './spread.js';

/** Chance that comes out the same for the same seed and number. */
export class Chance {
  readonly #generator;

  /** `number` sets apart what has the same seed: journeys do not change when others are added. */
  constructor(seed: number, number = 0) {
    this.#generator = xoroshiro128plus(seed ^ Math.imul(number + 1, 0x9e3779b1));
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  /** True in so many of a hundred cases. */
  percent(chance: number): boolean {
    return this.int(1, 100) <= chance;
  }

  /** True as often as the spread of what happens says. */
  happens({ percent }: Share): boolean {
    return this.percent(percent);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** One of the kinds, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.int(
      1,
      entries.reduce((sum, [, weight]) => sum + weight, 0),
    );
    return entries.find(([, weight]) => (left -= weight) <= 0)![0];
  }
}
