import { Inject, Injectable } from '@nestjs/common';
import { DecidedStreams } from '@setu/event-store';
import type { FactRef } from '@setu/kernel';
import { CLOCK, type Clock } from '@setu/platform';
import { appointmentFacts, type AppointmentFact } from '../domain/appointment-fact.js';
import { memberFact, type MemberFact } from '../domain/member-fact.js';
import { organisationFact, type OrganisationFact } from '../domain/organisation-fact.js';
import { memberStreamType } from './member-stream-type.js';
import { organisationStreamType } from './organisation-stream-type.js';

/** A fact, and the place it was read from, for the links of the event that relies on it. Revision -1: no such stream existed. */
export type DirectoryFact<Fact> = Readonly<{ fact: Fact; ref: FactRef }>;

/**
 * What other contexts may know of the directory. Each answer is folded from the organisation's or member's own stream, never from a
 * view that may lag. Facts are checked, not locked.
 */
@Injectable()
export class DirectoryFacts {
  constructor(
    private readonly streams: DecidedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The organisation as of an instant (ISO 8601 in UTC), by what is recorded now. */
  async organisation(orgId: string, asOf: string): Promise<DirectoryFact<OrganisationFact>> {
    const { state, revision } = await this.streams.load(organisationStreamType, orgId);
    return { fact: organisationFact(orgId, state, asOf), ref: { stream: orgId, revision, asOf } };
  }

  /** What an officer of a unit is appointed as, as of an instant (ISO 8601 in UTC), by what is recorded now. */
  async appointments(orgId: string, staffRef: string, asOf: string): Promise<DirectoryFact<readonly AppointmentFact[]>> {
    const { state, revision } = await this.streams.load(organisationStreamType, orgId);
    return { fact: appointmentFacts(state, staffRef, asOf), ref: { stream: orgId, revision, asOf } };
  }

  /** A member as she is now. */
  async member(userRef: string): Promise<DirectoryFact<MemberFact>> {
    const asOf = this.clock().toISOString();
    const { state, revision } = await this.streams.load(memberStreamType, userRef);
    return { fact: memberFact(state), ref: { stream: userRef, revision, asOf } };
  }
}
