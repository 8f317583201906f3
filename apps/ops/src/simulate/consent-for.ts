import { GiveConsent, RecordAssent, type ConsentPurpose } from '@setu/cases';
import { isChild, witnessed, type SimulatedCase } from './simulated-case.js';
import type { SimulatedOrganisation } from './simulated-network.js';
import type { SimulatedPerson } from './simulated-world.js';

/** An adult consents herself; for a child the committee does, which records that itself, and the child is asked. Answers the consent's id. */
export const consentFor = async (
  story: SimulatedCase,
  purpose: ConsentPurpose,
  recipient: SimulatedOrganisation,
  recordedBy: SimulatedPerson,
): Promise<string> => {
  const { world, chance, caseId, committee } = story;
  const language = chance.pick(['hi', 'bn', 'ne', 'en'] as const);
  const said = { purpose, language, recipients: [recipient.id], given: witnessed(world) };
  const consent = isChild(story)
    ? { ...said, givenBy: 'authority' as const, authority: 'cwc' as const, authorityOrg: committee.id }
    : { ...said, givenBy: 'self' as const };
  const decidedBy = isChild(story) ? committee.people[0]! : recordedBy;
  const consentId = await world.makes('consent', decidedBy, (context) => new GiveConsent(caseId, consent, context));
  if (!isChild(story)) return consentId;
  const view = chance.weighted({ agrees: 8, undecided: 1, 'could-not-be-asked': 1 });
  const heard = { consentId, view, language, heard: witnessed(world) };
  await world.does(recordedBy, (context) => new RecordAssent(caseId, heard, context));
  return consentId;
};
