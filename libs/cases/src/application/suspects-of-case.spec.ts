import { describe, expect, it } from '@jest/globals';
import { asha, at, HOME, openCase, referralId, SHELTER, stateAfter, uuid } from '../../testing/case-story.js';
import { context, gathered } from '../../testing/gathered.js';
import { AcceptReferral } from './commands/accept-referral.command.js';
import { AcceptReferralHandler } from './commands/accept-referral.handler.js';
import { GiveConsent } from './commands/give-consent.command.js';
import { GiveConsentHandler } from './commands/give-consent.handler.js';
import { RecordMedicalExam } from './commands/record-medical-exam.command.js';
import { RecordMedicalExamHandler } from './commands/record-medical-exam.handler.js';
import { RequestFamilyMediation } from './commands/request-family-mediation.command.js';
import { RequestFamilyMediationHandler } from './commands/request-family-mediation.handler.js';
import { RerouteReferral } from './commands/reroute-referral.command.js';
import { RerouteReferralHandler } from './commands/reroute-referral.handler.js';
import { SendReferral } from './commands/send-referral.command.js';
import { SendReferralHandler } from './commands/send-referral.handler.js';

const OPERATION = uuid('0a', 1);
const SUSPECT = uuid('0b', 1);
const given = { occurredAt: { at: at(9), precision: 'exact', source: 'witnessed' } } as const;
const consent = { purpose: 'accommodation', givenBy: 'guardian', language: 'hi', recipients: [SHELTER], given } as const;
const referral = {
  service: 'medical',
  urgency: 'routine',
  toOrg: HOME,
  basis: { kind: 'consent', consentId: uuid('0c', 1) },
} as const;
const world = { now: at(10), known: { [SHELTER]: {}, [HOME]: {} }, suspects: { [OPERATION]: [SUSPECT] } };

type Facts = Pick<Parameters<typeof gathered>[2], 'state'>;
const HANDLERS = {
  GiveConsent: (facts: Facts) =>
    gathered((...parts) => new GiveConsentHandler(...parts), new GiveConsent('invented', consent, context), {
      ...world,
      ...facts,
    }),
  SendReferral: (facts: Facts) =>
    gathered((...parts) => new SendReferralHandler(...parts), new SendReferral('invented', referral, context), {
      ...world,
      ...facts,
    }),
  RerouteReferral: (facts: Facts) =>
    gathered(
      (...parts) => new RerouteReferralHandler(...parts),
      new RerouteReferral(
        'invented',
        { referralId: referralId(1), toOrg: HOME, urgency: 'routine', basis: referral.basis },
        context,
      ),
      { ...world, ...facts },
    ),
  AcceptReferral: (facts: Facts) =>
    gathered(
      (streams, _directory, operations) => new AcceptReferralHandler(streams, operations),
      new AcceptReferral('invented', { referralId: referralId(1) }, context),
      { ...world, ...facts },
    ),
  RecordMedicalExam: (facts: Facts) =>
    gathered(
      (streams, _directory, operations) => new RecordMedicalExamHandler(streams, operations),
      new RecordMedicalExam('invented', { conducted: given, examinerGender: 'female', companionPresent: true }, context),
      { ...world, ...facts },
    ),
  RequestFamilyMediation: (facts: Facts) =>
    gathered(
      (streams, _directory, operations) => new RequestFamilyMediationHandler(streams, operations),
      new RequestFamilyMediation('invented', { withRef: SUSPECT, requested: given }, context),
      { ...world, ...facts },
    ),
};

describe('Rule 9: consent by a guardian who is suspect is void, so whoever relies on consent is told whom the operation suspects', () => {
  it.each(Object.entries(HANDLERS))(
    '%s is judged with the suspects of the operation, and says that it relied on it',
    async (_, of) => {
      const opened = openCase(0, { actor: asha, operationId: OPERATION, hasPartInOperation: true });
      const { command, facts } = await of({ state: stateAfter(opened) });
      expect(command.data).toMatchObject({ suspects: [SUSPECT] });
      expect(facts).toContainEqual({ stream: OPERATION, revision: 0, asOf: at(10) });
    },
  );

  it.each(Object.entries(HANDLERS))('%s in a case that did not begin with an operation is judged without any', async (_, of) => {
    const { command, facts } = await of({ state: stateAfter(openCase(0)) });
    expect(command.data).toMatchObject({ suspects: [] });
    expect(facts?.map(({ stream }) => stream)).not.toContain(OPERATION);
  });
});
