import type { AgeBand } from '@setu/kernel';

/** `treatedAs` is what every rule goes by; `determined` = an authority has said so, and appearances no longer count. */
export type AgeState = Readonly<{ treatedAs: AgeBand; determined: boolean }>;
