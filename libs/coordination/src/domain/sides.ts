import type { OrganisationKind } from '@setu/kernel';
import type { MeetingSide } from './coordination-codes.js';

/** Where an organisation sits: police units on one side, NGOs and the homes they run on the other, courts and offices on neither. */
export const sideOf = (kind: OrganisationKind): MeetingSide => {
  if (kind === 'police-unit') return 'police';
  return kind === 'ngo' || kind === 'shelter' ? 'ngo' : 'other';
};
