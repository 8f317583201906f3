import type { Area, PoliceRank } from '@setu/kernel';
import type { RescueAuthority, RescueRoute } from './operation-codes.js';

/** What one route asks for before and at entry. `sources` name where each demand stands; a demand of practice says so. */
export type RouteRequirements = Readonly<{
  /** The authority that the route rests on; absent = either. */
  authority?: RescueAuthority;
  /** Powers of which the officer must hold one by an appointment for that area and day; empty = the rank is enough. */
  powers: readonly string[];
  /** The lowest rank of the officer, where the route asks for no appointment. */
  lowestRank?: PoliceRank;
  womenOfficers: number;
  witnesses: number;
  womenWitnesses: number;
  groundsBeforeEntry: boolean;
  sources: readonly string[];
}>;

/** Version of the table below; pinned in each RescueAuthorised, so that a rescue stays judged by the rules of its day. */
export const ROUTE_REQUIREMENTS_VERSION = 1;

/** Rule 6, by route. Not legal advice: a table that can be checked against its sources, and changes by a new version. */
export const ROUTE_REQUIREMENTS: Readonly<Record<RescueRoute, RouteRequirements>> = {
  'ITPA-15': {
    authority: 'own-record',
    powers: ['special-police-officer', 'trafficking-police-officer'],
    womenOfficers: 2,
    witnesses: 2,
    womenWitnesses: 1,
    groundsBeforeEntry: true,
    sources: ['ITPA 1956 s.13(1), s.13(4)', 'ITPA 1956 s.15(1)', 'ITPA 1956 s.15(2)', 'ITPA 1956 s.15(6A)'],
  },
  'ITPA-16': {
    authority: 'magistrate-order',
    powers: [],
    lowestRank: 'sub-inspector',
    womenOfficers: 2,
    witnesses: 2,
    womenWitnesses: 1,
    groundsBeforeEntry: false,
    sources: ['ITPA 1956 s.16(1)', 'women officers and witnesses: practice, as for s.15'],
  },
  'BNSS-100': {
    authority: 'magistrate-order',
    powers: [],
    lowestRank: 'sub-inspector',
    womenOfficers: 2,
    witnesses: 2,
    womenWitnesses: 1,
    groundsBeforeEntry: false,
    sources: ['BNSS 2023 s.100', 'BNSS 2023 s.103', 'rank and women: practice'],
  },
  other: {
    powers: [],
    lowestRank: 'sub-inspector',
    womenOfficers: 2,
    witnesses: 2,
    womenWitnesses: 1,
    groundsBeforeEntry: true,
    sources: ['practice; the power is named in the grounds'],
  },
};

/** An officer's appointment as the directory has it, in force at the instant asked about. */
export type AppointmentFact = Readonly<{ appointmentId: string; power: string; rank: PoliceRank; area: Area }>;

/** A trafficking police officer's appointment holds in the whole of India (ITPA s.13(4)); any other in its own area, and one for Delhi in its districts. */
export const coversArea = ({ power, area }: Pick<AppointmentFact, 'power' | 'area'>, where: Area): boolean => {
  if (where === 'unknown') return false;
  if (power === 'trafficking-police-officer') return true;
  return area === where || (area === 'IN-DL' && where.startsWith('DL-'));
};
