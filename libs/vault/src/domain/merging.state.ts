/** What the vault stream of one person says in clear: whether her own case is linked, and which merges were recorded here. */
export type MergingState = Readonly<{ linked: boolean; merges: Readonly<Record<string, 'stands' | 'split'>> }>;
