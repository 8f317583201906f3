/** The person who acts, and the organisation she acts for. `suspended` = that organisation is, at the instant of the decision. */
export type RescueActor = Readonly<{ userRef: string; orgRef: string; role: string; suspended?: true | undefined }>;

/** What every command by a person carries: who acts, and the server's instant of the decision. */
export type Acting = Readonly<{ now: string; actor: RescueActor }>;

/** Roles in which a member acts for a police unit. */
export const POLICE_ROLES: readonly string[] = ['duty-officer', 'coordinator', 'investigating-officer', 'station-house-officer'];
