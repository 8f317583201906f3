/** A personal value as a reader sees it: what it is sealed for. */
export type SealedValue = Readonly<{ sealed: string }>;
