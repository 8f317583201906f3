import { Sensitive } from '@setu/kernel';
import {
  CallWitness,
  ConcludeOperation,
  DecideAgainstFir,
  DeliverFirCopy,
  LinkFir,
  ListEvidence,
  ReconcileHeadcount,
  RecordArrest,
  RecordEntry,
  RecordRemoval,
  ServeSearchList,
} from '@setu/rescue';
import { createHash } from 'node:crypto';
import type { Course } from '../agenda.js';
import { fromPaper, HOUR, isChild, MINUTE, someoneOf, type SimulatedCase } from '../simulated-case.js';
import type { SimulatedOperation } from '../simulated-operation.js';
import { SPREAD } from '../spread.js';

const SECTIONS = ['BNS-143', 'ITPA-3', 'ITPA-5'] as const;

/** The team goes in, people are brought out and counted, and the law takes its course. */
export const sceneJourney = async function* (operation: SimulatedOperation, removed: (person: SimulatedCase) => void): Course {
  const { world, chance, officer, operationId, people } = operation;
  const withoutWoman = chance.happens(SPREAD.noWomanWitness);
  for (const gender of [withoutWoman ? 'male' : 'female', 'male'] as const) {
    const called = { gender, response: 'attended' as const, local: chance.percent(60) };
    await world.does(officer, (context) => new CallWitness(operationId, called, context));
  }
  const informationAt = world.now(-120);
  await world.does(officer, (context) => new RecordEntry(operationId, { womenOfficers: 2, witnesses: 2 }, context));
  for (const person of people) {
    yield chance.int(2, 25) * MINUTE;
    if (chance.happens(SPREAD.removalLate)) continue;
    await remove(operation, person, false);
    removed(person);
  }
  yield* law(operation, informationAt);
  yield chance.int(10, 60) * MINUTE;
  const left = people.filter(({ caseId }) => caseId === '');
  if (left.length > 0) yield chance.int(14, 20) * HOUR;
  for (const person of left) {
    await remove(operation, person, true);
    removed(person);
  }
  yield chance.int(5, 40) * MINUTE;
  yield* counted(operation, people.length);
};

/** She is brought out; the process opens her case. */
const remove = async (
  { world, operationId, officer }: SimulatedOperation,
  person: SimulatedCase,
  late: boolean,
): Promise<void> => {
  const details = {
    gender: person.gender,
    apparentAgeBand: person.appears,
    childrenRefs: [],
    sexualOffenceInformed: person.sexualOffence,
    pocsoInformed: person.pocso,
    condition: new Sensitive('Frightened (simulated)'),
    ...(late && { removed: fromPaper(world, 13) }),
  };
  const { followed } = await world.does(officer, (context) => new RecordRemoval(operationId, details, context));
  person.caseId = followed.find(({ type }) => type === 'CaseOpened')!.stream.id;
};

const law = async function* (operation: SimulatedOperation, informationAt: string): Course {
  const { world, chance, lead, officer, operationId, people } = operation;
  if (chance.happens(SPREAD.firNotRegistered)) {
    yield chance.int(1, 4) * HOUR;
    const { userRef: approverRef } = someoneOf(lead, chance, [officer]);
    const decision = { reasonCode: 'preliminary-enquiry' as const, approverRef };
    await world.does(officer, (context) => new DecideAgainstFir(operationId, decision, context));
    return;
  }
  const arrest = async (): Promise<void> => {
    operation.accused = chance.int(0, 4);
    for (let left = operation.accused; left > 0; left--)
      await world.does(officer, (context) => new RecordArrest(operationId, { by: officer.userRef }, context));
  };
  const early = chance.happens(SPREAD.arrestBeforeFir);
  if (early) await arrest();
  yield chance.int(20, 150) * MINUTE;
  const fir = {
    station: operation.station.id,
    firNumber: new Sensitive(`${chance.int(1, 900)}/SIM (simulated)`),
    zero: chance.percent(8),
    sections: people.some(isChild) ? ([...SECTIONS, 'POCSO-17'] as const) : SECTIONS,
    informationAt,
  };
  const firId = await world.makes('fir', officer, (context) => new LinkFir(operationId, fir, context));
  if (!early) await arrest();
  const list = {
    hash: new Sensitive(createHash('sha256').update(operationId).digest('hex')),
    servedOn: chance.pick(['occupant', 'representative', 'refused'] as const),
    signedByWitnesses: true,
  };
  await world.does(officer, (context) => new ServeSearchList(operationId, list, context));
  const items = [
    { kind: 'phone', sealNo: new Sensitive('S/1 (simulated)') },
    { kind: 'register', sealNo: new Sensitive('S/2 (simulated)') },
  ] as const;
  await world.does(officer, (context) => new ListEvidence(operationId, { items }, context));
  yield chance.int(1, 5) * HOUR;
  await world.does(officer, (context) => new DeliverFirCopy(operationId, { firId, to: 'informant' }, context));
};

/** Whoever was found was removed, chose as an adult to stay, or is accused. */
const counted = async function* ({ world, chance, officer, operationId, accused }: SimulatedOperation, removed: number): Course {
  const declinedToLeave = chance.percent(60) ? 0 : chance.int(1, 2);
  const off = chance.happens(SPREAD.headcountOff) ? 1 : 0;
  const numbers = { found: removed + declinedToLeave + accused + off, removed, declinedToLeave, declinedChildren: 0, accused };
  await world.does(officer, (context) => new ReconcileHeadcount(operationId, numbers, context));
  yield chance.int(1, 8) * HOUR;
  const end = off > 0 ? { headcountCode: 'people-fled' as const } : {};
  await world.does(officer, (context) => new ConcludeOperation(operationId, end, context));
};
