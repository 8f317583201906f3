import { MEETING_RELATIONS, permits, requirePermit, type PersonActor, type Relation } from '@setu/access';

/** Of which meetings she sees lists: an auditor of all, others of those in which her organisation takes part. @throws AccessRefused */
export const meetingsVisibleTo = (actor: PersonActor): 'own' | 'all' => {
  if (permits(actor, 'meeting.read', new Set()) === 'permit') return 'all';
  requirePermit(actor, 'meeting.read', new Set<Relation>(MEETING_RELATIONS));
  return 'own';
};
