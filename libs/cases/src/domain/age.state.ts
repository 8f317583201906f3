import type { AgeBand } from '@setu/kernel';

/**
 * `treatedAs` is what every rule goes by; `determined` = an authority has said so, and appearances no longer count. `determinedAt`: when it
 * did; of two determinations the later one holds, whichever was told first.
 */
export type AgeState = Readonly<{ treatedAs: AgeBand; determined: boolean; determinedAt?: string | undefined }>;
