import type { HeardBy } from './case-codes.js';

/** The person who acts, and the organisation she acts for. `suspended` = that organisation is, at the instant of the decision. */
export type CaseActor = Readonly<{ userRef: string; orgRef: string; role: string; suspended?: true | undefined }>;

/** What every command carries: who acts, and the server's instant of the decision. */
export type Acting = Readonly<{ now: string; actor: CaseActor }>;

/** The party for which the actor records what she heard: an organisation's id, or the handover's id for its outside party. */
export type SpokenFor = Readonly<{ party: string; heard: HeardBy }>;
