import type { Area } from '@setu/kernel';
import type { RescueAuthority, ShortfallReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The rescue may begin. */
export type RescueAuthorisedV1 = PublishedOfOperation<
  'rescue.rescue-authorised.v1',
  {
    authority: RescueAuthority;
    area: Area;
    officerRef: string;
    appointmentRef?: string;
    womenCommitted: number;
    exceptionCode?: ShortfallReason;
    rulesVersion: number;
  }
>;

export const rescueAuthorisedV1 = ({ data, ...event }: RecordedOperation<'RescueAuthorised'>): RescueAuthorisedV1 =>
  publishedOfOperation(event, 'rescue.rescue-authorised.v1', {
    authority: data.authority,
    area: data.area,
    officerRef: data.officerRef,
    ...(data.appointmentRef !== undefined && { appointmentRef: data.appointmentRef }),
    womenCommitted: data.womenCommitted,
    ...(data.exceptionCode !== undefined && { exceptionCode: data.exceptionCode }),
    rulesVersion: data.rulesVersion,
  });
