import type { CustodyEndReason } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Nobody of the network is responsible for her any more, as of `at`. */
export type CustodyEndedV1 = Published<
  'cases.custody-ended.v1',
  { custodian: string; reasonCode: CustodyEndReason; at: string; conflicting: boolean }
>;

export const custodyEndedV1 = ({ data, ...event }: RecordedCase<'CustodyEnded'>): CustodyEndedV1 =>
  published(event, 'cases.custody-ended.v1', {
    custodian: data.custodian,
    reasonCode: data.reasonCode,
    at: data.at,
    conflicting: data.conflicting ?? false,
  });
