import type { AgeBand, Gender } from '@setu/kernel';
import type { RescueRoute } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A person was brought out; the lead unit is responsible for her from `removedAt` on, and her case is opened under the same `subjectRef`. */
export type PersonRemovedV1 = PublishedOfOperation<
  'rescue.person-removed.v1',
  {
    subjectRef: string;
    leadUnit: string;
    route: RescueRoute;
    removedAt: string;
    apparentAgeBand: AgeBand;
    gender: Gender;
    childrenRefs: readonly string[];
    sexualOffenceInformed: boolean;
    pocsoInformed: boolean;
  }
>;

export const personRemovedV1 = ({ data, ...event }: RecordedOperation<'PersonRemoved'>): PersonRemovedV1 =>
  publishedOfOperation(event, 'rescue.person-removed.v1', {
    subjectRef: data.subjectRef,
    leadUnit: data.leadUnit,
    route: data.route,
    removedAt: data.removedAt,
    apparentAgeBand: data.apparentAgeBand,
    gender: data.gender,
    childrenRefs: data.childrenRefs,
    sexualOffenceInformed: data.sexualOffenceInformed,
    pocsoInformed: data.pocsoInformed,
  });
