/** Custodies that were recorded late beside what is on record for that time, in the order in which they were recorded. */
export type LateCustodyState = readonly Readonly<{ custodian: string; since: string }>[];
