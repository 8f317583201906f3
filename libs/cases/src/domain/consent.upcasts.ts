type Json = Readonly<Record<string, unknown>>;

/**
 * Version 1 of ConsentGiven knew neither which guardian or authority consented nor what may be shared. That is left out, not invented: a
 * guardian who is not named cannot be shown to be free of any part in what was done, so nobody may rely on that consent for a referral.
 */
export const consentGivenFromVersion1 = (data: Json): Json => ({ ...data });
