import type { AlertBasis } from '../../domain/follow-up-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She may be in the hands of traffickers again, or cannot be found. `toOrg`: who was told. */
export type RetraffickingAlertRaisedV1 = Published<
  'cases.retrafficking-alert-raised.v1',
  { alertId: string; basisCode: AlertBasis; toOrg?: string; byOrg: string }
>;

export const retraffickingAlertRaisedV1 = ({
  data,
  ...event
}: RecordedCase<'RetraffickingAlertRaised'>): RetraffickingAlertRaisedV1 =>
  published(event, 'cases.retrafficking-alert-raised.v1', {
    alertId: data.alertId,
    basisCode: data.basisCode,
    byOrg: data.byOrg,
    ...(data.toOrg !== undefined && { toOrg: data.toOrg }),
  });
