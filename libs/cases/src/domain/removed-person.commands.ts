import type { AgeBand, Gender, Message, Occurrence } from '@setu/kernel';
import type { RemovalPower } from './case-codes.js';

/** What follows from the removal of a person in an operation: not an act of a person, and so without an actor. */
export type RemovedPersonCommand = Message<
  'OpenCaseOfRemovedPerson',
  Readonly<{
    now: string;
    operationId: string;
    subjectRef: string;
    caseCode: string;
    leadUnit: string;
    power: RemovalPower;
    gender: Gender;
    apparentAgeBand: AgeBand;
    sexualOffenceInformed: boolean;
    pocsoInformed: boolean;
    removed: Occurrence;
  }>
>;
