/** Her death, as it was reported last, and by which organisations it was. */
export type DeathState = Readonly<{ at: string; reportedByOrgs: readonly string[] }> | undefined;
