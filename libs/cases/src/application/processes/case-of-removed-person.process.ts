import type { LateReason } from '@setu/kernel';
import { publishedFromOperation, type OperationEvent, type PersonRemovedV1, type RecordedOperation } from '@setu/rescue';
import type { Process } from '@setu/subscriptions';
import type { OpenCaseOfRemovedPerson } from '../commands/open-case-of-removed-person.command.js';

type RemovedPerson = OpenCaseOfRemovedPerson['details'];

const removedPerson = ({ operationId, occurredAt, lateReason, data }: PersonRemovedV1): RemovedPerson => ({
  operationId,
  subjectRef: data.subjectRef,
  leadUnit: data.leadUnit,
  power: data.route,
  gender: data.gender,
  apparentAgeBand: data.apparentAgeBand,
  sexualOffenceInformed: data.sexualOffenceInformed,
  pocsoInformed: data.pocsoInformed,
  /** A stored reason is one of the published codes: the codec lets no other pass. */
  removed: { occurredAt, lateReason: lateReason as LateReason | undefined },
});

/** PersonRemoved opens that person's case, with custody at the unit that led the operation. */
export const caseOfRemovedPersonProcess: Process<OperationEvent, RemovedPerson> = {
  name: 'case-of-removed-person',
  handles: ['PersonRemoved'],
  react: (event) =>
    publishedFromOperation(event as RecordedOperation).flatMap((published) =>
      published.type === 'rescue.person-removed.v1' ? [removedPerson(published)] : [],
    ),
};
