import type { ConfirmationGround } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Another organisation confirmed the receipt for the silent giver. */
export type HandoverConfirmedForGiverV1 = Published<
  'cases.handover-confirmed-for-giver.v1',
  { handoverId: string; byOrg: string; ground: ConfirmationGround }
>;

export const handoverConfirmedForGiverV1 = ({
  data,
  ...event
}: RecordedCase<'HandoverConfirmedForGiver'>): HandoverConfirmedForGiverV1 =>
  published(event, 'cases.handover-confirmed-for-giver.v1', {
    handoverId: data.handoverId,
    byOrg: data.byOrg,
    ground: data.ground,
  });
