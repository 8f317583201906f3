import type { Command } from '@nestjs/cqrs';
import type { Act } from '@setu/access';
import {
  EndCustody,
  GiveConsent,
  LeaveByChoice,
  MakeOrder,
  OpenCase,
  OpenCustody,
  RecordAgeBand,
  RecordIdentity,
  RecordProduction,
  ReportMissing,
  type CustodyBasis,
} from '@setu/cases';
import { createdIdOf, type CommandContext, type Executed } from '@setu/event-store';
import type { RegisterColumn } from './register-columns.js';
import type { RegisteredOrder, RegisteredStay, RegisterEntry } from './register-entry.js';

/** The acts that an entry of a register consists of, by name; the name is part of the command's id and never changes. */
type StepName =
  'case' | 'identity' | 'age-band' | 'order' | 'consent' | 'custody' | 'production' | 'later-order' | 'release-order' | 'end';

/** One act of a member. `column`: where to look if a rule refuses it; `after`: acts without which it makes no sense. */
export type EntryStep = Readonly<{
  name: StepName;
  act: Act;
  column: RegisterColumn;
  after: readonly StepName[];
  command: (context: CommandContext) => Command<Executed>;
}>;

/** The organisation that keeps the register, and the id of the command of each step. */
export type EntryPlace = Readonly<{ orgRef: string; commandId: (step: StepName) => string }>;

/** The case that an entry leads to. */
export const caseIdOf = ({ commandId }: EntryPlace): string => createdIdOf(commandId('case'), 'case');

const orderStep = (name: 'order' | 'later-order' | 'release-order', order: RegisteredOrder, place: EntryPlace): EntryStep => {
  const details = { ...order, ...(order.kind !== 'release' && { custodianOrg: place.orgRef }) };
  return {
    name,
    act: 'order.record',
    column: name === 'release-order' ? 'release-authority' : 'order-authority',
    after: ['case'],
    command: (context) => new MakeOrder(caseIdOf(place), details, context),
  };
};

const consentStep = (
  { given, language }: Extract<RegisteredStay['ground'], { kind: 'consent' }>,
  place: EntryPlace,
): EntryStep => ({
  name: 'consent',
  act: 'consent.record',
  column: 'consent-at',
  after: ['case'],
  command: (context) =>
    new GiveConsent(
      caseIdOf(place),
      { purpose: 'accommodation', givenBy: 'self', language, recipients: [place.orgRef], given },
      context,
    ),
});

const basisOf = ({ ground }: RegisteredStay, { commandId }: EntryPlace): CustodyBasis => {
  switch (ground.kind) {
    case 'order':
      return { kind: 'order', orderId: createdIdOf(commandId('order'), 'order') };
    case 'consent':
      return { kind: 'consent', consentId: createdIdOf(commandId('consent'), 'consent') };
    case 'removal-power':
      return { kind: 'statute', power: ground.power };
  }
};

const custodyStep = (stay: RegisteredStay, place: EntryPlace): EntryStep => {
  const { ground, since, overCapacityReason } = stay;
  const details = { custodian: place.orgRef, basis: basisOf(stay, place), since, overCapacityReason };
  return {
    name: 'custody',
    act: 'custody.open',
    column: 'basis',
    after: ground.kind === 'removal-power' ? ['case'] : ['case', ground.kind],
    command: (context) => new OpenCustody(caseIdOf(place), details, context),
  };
};

const productionStep = (production: NonNullable<RegisteredStay['production']>, place: EntryPlace): EntryStep => ({
  name: 'production',
  act: 'production.record',
  column: 'produced-at',
  after: ['case'],
  command: (context) => new RecordProduction(caseIdOf(place), production, context),
});

const endStep = ({ now }: RegisteredStay, place: EntryPlace): readonly EntryStep[] => {
  if (now.kind === 'here') return [];
  const { at, note, releaseOrder } = now;
  const caseId = caseIdOf(place);
  const ends = (act: Act, command: EntryStep['command'], after: readonly StepName[] = []): EntryStep => ({
    name: 'end',
    act,
    column: 'now',
    after: ['custody', ...after],
    command,
  });
  switch (now.kind) {
    case 'missing': {
      const details = { lastSeenAt: at.occurredAt.at, noticed: at, note };
      return [ends('missing.report', (context) => new ReportMissing(caseId, details, context))];
    }
    case 'left-by-choice':
      return [ends('leave.record', (context) => new LeaveByChoice(caseId, { left: at, note }, context))];
    case 'released': {
      const orderId = releaseOrder && createdIdOf(place.commandId('release-order'), 'order');
      const details = { reasonCode: 'released', ended: at, orderId, note } as const;
      const end = ends(
        'custody.end',
        (context) => new EndCustody(caseId, details, context),
        releaseOrder ? ['release-order'] : [],
      );
      return releaseOrder ? [orderStep('release-order', releaseOrder, place), end] : [end];
    }
    case 'deceased':
    case 'elsewhere': {
      const details = { reasonCode: now.kind === 'deceased' ? 'deceased' : 'other', ended: at, note } as const;
      return [ends('custody.end', (context) => new EndCustody(caseId, details, context))];
    }
  }
};

const staySteps = (stay: RegisteredStay, place: EntryPlace): readonly EntryStep[] => {
  const { ground, production } = stay;
  const produced = production ? [productionStep(production, place)] : [];
  const custody = custodyStep(stay, place);
  switch (ground.kind) {
    case 'order':
      return [...produced, orderStep('order', ground.order, place), custody, ...endStep(stay, place)];
    case 'consent':
      return [...produced, consentStep(ground, place), custody, ...endStep(stay, place)];
    case 'removal-power': {
      const later = ground.order ? [orderStep('later-order', ground.order, place)] : [];
      return [custody, ...produced, ...later, ...endStep(stay, place)];
    }
  }
};

/** The acts of an entry, in the order in which they happened: each what a member would do by herself, one after the other. */
export const entrySteps = ({ opening, identity, ageBasis, stay }: RegisterEntry, place: EntryPlace): readonly EntryStep[] => {
  const caseId = caseIdOf(place);
  const opens: EntryStep = {
    name: 'case',
    act: 'case.open',
    column: 'origin',
    after: [],
    command: (context) => new OpenCase(opening, context),
  };
  const identifies: EntryStep = {
    name: 'identity',
    act: 'identity.record',
    column: 'name',
    after: ['case'],
    command: (context) => new RecordIdentity(caseId, identity, context),
  };
  const ages = (basis: NonNullable<typeof ageBasis>): EntryStep => ({
    name: 'age-band',
    act: 'age.record',
    column: 'age-basis',
    after: ['case'],
    command: (context) => new RecordAgeBand(caseId, { band: opening.apparentAgeBand, basis }, context),
  });
  return [
    opens,
    ...(Object.keys(identity).length > 0 ? [identifies] : []),
    ...(ageBasis ? [ages(ageBasis)] : []),
    ...(stay ? staySteps(stay, place) : []),
  ];
};
