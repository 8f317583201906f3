import type { AgeBand, Gender } from '@setu/kernel';
import type { FacilityKind } from './directory-codes.js';

/** A licence of a shelter; instants in UTC, `validTo` exclusive. */
export type FacilityLicence = Readonly<{
  licence: string;
  kind: FacilityKind;
  genders: readonly Gender[];
  ageBands: readonly AgeBand[];
  capacity: number;
  validFrom: string;
  validTo: string;
}>;

/** Instants of Setu have one form, so their order as text is their order in time. */
export const inForce = (period: Readonly<{ validFrom: string; validTo?: string | undefined }>, at: string): boolean =>
  period.validFrom <= at && (period.validTo === undefined || at < period.validTo);
