import type { OutsideKind } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The custodian offers to hand her over, to an organisation or to an outside party. */
export type HandoverOfferedV1 = Published<
  'cases.handover-offered.v1',
  { handoverId: string; fromOrg: string; toOrg?: string; outsideKind?: OutsideKind; plannedAt: string }
>;

export const handoverOfferedV1 = ({ data, ...event }: RecordedCase<'HandoverOffered'>): HandoverOfferedV1 =>
  published(event, 'cases.handover-offered.v1', {
    handoverId: data.handoverId,
    fromOrg: data.fromOrg,
    ...(data.toOrg !== undefined && { toOrg: data.toOrg }),
    ...(data.outsideKind !== undefined && { outsideKind: data.outsideKind }),
    plannedAt: data.plannedAt,
  });
