/** What a verified access token says. Who she is for Setu, and whether that still holds, is the directory's to say. */
export type VerifiedToken = Readonly<{
  issuer: string;
  subject: string;
  /** Claim `setu_org`: the organisation for which she acts now. */
  orgRef?: string | undefined;
  /** Claim `setu_role`: the role she chose, if she has several there. */
  role?: string | undefined;
}>;
