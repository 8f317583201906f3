/** The person who acts, and the organisation she acts for. */
export type RescueActor = Readonly<{ userRef: string; orgRef: string; role: string }>;

/** What every command by a person carries: who acts, and the server's instant of the decision. */
export type Acting = Readonly<{ now: string; actor: RescueActor }>;

/** Roles in which a member acts for a police unit. */
export const POLICE_ROLES: readonly string[] = ['duty-officer', 'coordinator', 'investigating-officer', 'station-house-officer'];
