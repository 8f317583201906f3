/** How far a rebuild has come. `total` is what lay in the store when it began; the rate is events per second since then. */
export type RebuildProgress = Readonly<{ done: number; total: number; eventsPerSecond: number }>;

/** `switchOver` false = only compare, and leave the live tables as they are. Default true. */
export type RebuildOptions = Readonly<{ onProgress?: (progress: RebuildProgress) => void; switchOver?: boolean }>;
