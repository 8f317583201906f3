/** `count` of the values, others at each turn, so that in the course of many turns each has its turn. */
export const inTurn = <T>(values: readonly T[], count: number, turn: number): readonly T[] =>
  values.length <= count ? values : Array.from({ length: count }, (_, index) => values[(turn * count + index) % values.length]!);
