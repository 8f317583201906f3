import policy from './homeward-policy.v1.json' with { type: 'json' };

/**
 * The policy in force on the way home and after it. It is data with a version and a source; events name the version they were made under.
 * A change is a new file with the next version.
 */
export const HOMEWARD_POLICY: Readonly<{
  version: number;
  claim: Readonly<{ earlyWithinDays: number }>;
  /** Each due date as an ISO 8601 period of whole days or months after she came home, earliest first. */
  followUp: Readonly<{ dueAfter: readonly string[] }>;
}> = policy;
