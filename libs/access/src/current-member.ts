import { Inject, Injectable } from '@nestjs/common';
import { DirectoryFacts, identityDigestOf, KEYED_DIGEST, memberRefOf, type KeyedDigest, type Membership } from '@setu/directory';
import { isUuid, type Actor, type FactRef } from '@setu/kernel';
import { CLOCK, type Clock } from '@setu/platform';
import { AccessRefused } from './access-refused.js';
import type { VerifiedToken } from './verified-token.js';

/** The person behind a request: who she is, for whom she acts, in which role. */
export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** Who reports something. `suspended` = her organisation is, by this fact. */
export type Reporter = Readonly<{ actor: PersonActor; suspended?: FactRef }>;

/**
 * From a verified token to who acts. The token says who signed in and for which organisation; whether she belongs to it, and whether
 * anybody may act for it, is asked of the directory's own streams at this moment.
 */
@Injectable()
export class CurrentMember {
  constructor(
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
    private readonly directory: DirectoryFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Who acts for an organisation that may decide. In several roles of that organisation the token's role decides, or else the one she had first.
   * @throws AccessRefused access.not-a-member, access.organisation-not-chosen, access.role-not-held, access.organisation-suspended
   */
  async actorOf(token: VerifiedToken): Promise<PersonActor> {
    const { actor, suspended } = await this.reporterOf(token);
    if (suspended) throw new AccessRefused('access.organisation-suspended', { organisation: actor.orgRef });
    return actor;
  }

  /**
   * The same for one of the acts in `REPORTS`, which a member of a suspended organisation may do too: `suspended` says by which fact it is.
   * @throws AccessRefused access.not-a-member, access.organisation-not-chosen, access.role-not-held
   */
  async reporterOf(token: VerifiedToken): Promise<Reporter> {
    const userRef = memberRefOf(identityDigestOf(this.digest, token));
    const { fact } = await this.directory.member(userRef);
    const { org: orgRef, role } = chosen(fact.memberships, token);
    const organisation = await this.directory.organisation(orgRef, this.clock().toISOString());
    const actor = { kind: 'person', userRef, orgRef, role } as const;
    return organisation.fact.suspended ? { actor, suspended: organisation.ref } : { actor };
  }
}

const chosen = (memberships: readonly Membership[], { orgRef, role }: VerifiedToken): Membership => {
  const there = orgRef === undefined ? memberships : memberships.filter(({ org }) => org === orgRef);
  const [first] = there;
  if (first === undefined) throw new AccessRefused('access.not-a-member', isUuid(orgRef) ? { organisation: orgRef } : {});
  if (there.some(({ org }) => org !== first.org)) throw new AccessRefused('access.organisation-not-chosen');
  if (role === undefined) return first;
  const membership = there.find((each) => each.role === role);
  if (!membership) throw new AccessRefused('access.role-not-held', { organisation: first.org });
  return membership;
};
