/** An action that a meeting agreed. `known`: there is one, and the asking organisation takes part in the meeting; to all others it is unknown. */
export type AgreedActionFact = Readonly<{ actionId: string; known: boolean }>;
