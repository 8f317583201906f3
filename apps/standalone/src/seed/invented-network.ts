import type { AgeBand, Area, Gender, OrganisationKind, PoliceRank, Role } from '@setu/kernel';
import type { FacilityKind, OfficerPower } from '@setu/directory';

/** An organisation that does not exist. `superior` is the key of the one above it. */
export type InventedOrganisation = Readonly<{
  key: string;
  name: string;
  kind: OrganisationKind;
  area: Area;
  superior?: string;
  licence?: Readonly<{
    licence: string;
    kind: FacilityKind;
    genders: readonly Gender[];
    ageBands: readonly AgeBand[];
    capacity: number;
    free: number;
    /** Key of the person who declares the free places. */
    declaredBy: string;
  }>;
}>;

/** A person who does not exist. `key` is also her subject at the embedded provider. */
export type InventedPerson = Readonly<{ key: string; name: string; organisation: string; role: Role; rank?: string }>;

/** A power that an officer who does not exist holds by a notification that was never issued. `officer` is the key of a person. */
export type InventedAppointment = Readonly<{
  officer: string;
  rank: PoliceRank;
  power: OfficerPower;
  area: Area;
  notificationRef: string;
}>;

/** The administration itself; its administrator is made by the bootstrap. */
export const ADMINISTRATION = { key: 'administration', name: 'Administration of the network (invented)', area: 'IN-DL' } as const;
export const ADMINISTRATOR: InventedPerson = {
  key: 'nisha',
  name: 'Nisha Invented',
  organisation: ADMINISTRATION.key,
  role: 'administrator',
};

/** Every organisation here is invented. Any likeness to a real one is chance. */
export const INVENTED_ORGANISATIONS: readonly InventedOrganisation[] = [
  { key: 'range', name: 'Women Safety Range (invented)', kind: 'police-unit', area: 'IN-DL' },
  {
    key: 'ahtu',
    name: 'Anti Human Trafficking Unit Central (invented)',
    kind: 'police-unit',
    area: 'DL-CENTRAL',
    superior: 'range',
  },
  { key: 'station', name: 'Police Station Lal Pul (invented)', kind: 'police-unit', area: 'DL-CENTRAL', superior: 'ahtu' },
  {
    key: 'special',
    name: 'Special Unit for Women and Children (invented)',
    kind: 'police-unit',
    area: 'IN-DL',
    superior: 'range',
  },
  { key: 'chowk', name: 'Police Station Neela Chowk (invented)', kind: 'police-unit', area: 'DL-CENTRAL', superior: 'range' },
  { key: 'outreach', name: 'Nayi Raah Outreach (invented)', kind: 'ngo', area: 'DL-CENTRAL' },
  { key: 'saathi', name: 'Saathi Rescue Foundation (invented)', kind: 'ngo', area: 'DL-CENTRAL' },
  {
    key: 'aasra',
    name: 'Aasra Home for Girls (invented)',
    kind: 'shelter',
    area: 'DL-NORTH',
    licence: {
      licence: 'DL/CCI/0001',
      kind: 'child-care-institution',
      genders: ['female'],
      ageBands: ['child', 'doubtful'],
      capacity: 40,
      free: 6,
      declaredBy: 'asha',
    },
  },
  {
    key: 'udaan',
    name: 'Udaan Home for Girls (invented)',
    kind: 'shelter',
    area: 'DL-SOUTH',
    licence: {
      licence: 'DL/CCI/0002',
      kind: 'child-care-institution',
      genders: ['female'],
      ageBands: ['child', 'doubtful'],
      capacity: 25,
      free: 3,
      declaredBy: 'lata',
    },
  },
  {
    key: 'umeed',
    name: 'Umeed Home for Girls (invented)',
    kind: 'shelter',
    area: 'DL-SOUTH-WEST',
    licence: {
      licence: 'DL/CCI/0003',
      kind: 'child-care-institution',
      genders: ['female'],
      ageBands: ['child', 'doubtful'],
      capacity: 30,
      free: 9,
      declaredBy: 'rubina',
    },
  },
  {
    key: 'kiran',
    name: 'Kiran Shakti Sadan (invented)',
    kind: 'shelter',
    area: 'DL-EAST',
    licence: {
      licence: 'DL/SS/0001',
      kind: 'shakti-sadan',
      genders: ['female'],
      ageBands: ['adult'],
      capacity: 30,
      free: 12,
      declaredBy: 'farah',
    },
  },
  { key: 'cwc', name: 'Child Welfare Committee Central (invented)', kind: 'cwc', area: 'DL-CENTRAL' },
  { key: 'court', name: 'Court of the Magistrate Central (invented)', kind: 'court', area: 'DL-CENTRAL' },
  { key: 'dlsa', name: 'Legal Services Authority Central (invented)', kind: 'dlsa', area: 'DL-CENTRAL' },
  { key: 'hospital', name: 'Hospital Neem Gali (invented)', kind: 'hospital', area: 'DL-CENTRAL' },
  { key: 'hunar', name: 'Hunar School and Workshop (invented)', kind: 'ngo', area: 'DL-NORTH' },
  { key: 'purab', name: 'Purab Friends of Children (invented)', kind: 'ngo', area: 'IN-WB' },
  { key: 'tarai', name: 'Tarai Trust for Children (invented)', kind: 'ngo', area: 'IN-BR' },
];

/** Every person here is invented. */
export const INVENTED_PEOPLE: readonly InventedPerson[] = [
  { key: 'imran', name: 'Imran Invented', organisation: 'outreach', role: 'outreach-worker' },
  { key: 'meera', name: 'Meera Invented', organisation: 'outreach', role: 'case-worker' },
  { key: 'arif', name: 'Arif Invented', organisation: 'saathi', role: 'outreach-worker' },
  { key: 'kamala', name: 'Kamala Invented', organisation: 'saathi', role: 'counsellor' },
  { key: 'ravi', name: 'Ravi Invented', organisation: 'ahtu', role: 'investigating-officer', rank: 'Inspector' },
  { key: 'sunita', name: 'Sunita Invented', organisation: 'ahtu', role: 'duty-officer', rank: 'Sub-Inspector' },
  { key: 'kavita', name: 'Kavita Invented', organisation: 'ahtu', role: 'coordinator', rank: 'Inspector' },
  { key: 'vikram', name: 'Vikram Invented', organisation: 'station', role: 'station-house-officer', rank: 'Inspector' },
  { key: 'rekha', name: 'Rekha Invented', organisation: 'chowk', role: 'station-house-officer', rank: 'Inspector' },
  { key: 'geeta', name: 'Geeta Invented', organisation: 'chowk', role: 'duty-officer', rank: 'Sub-Inspector' },
  { key: 'shabnam', name: 'Shabnam Invented', organisation: 'special', role: 'duty-officer', rank: 'Sub-Inspector' },
  { key: 'jaya', name: 'Jaya Invented', organisation: 'special', role: 'investigating-officer', rank: 'Inspector' },
  { key: 'meenakshi', name: 'Meenakshi Invented', organisation: 'special', role: 'coordinator', rank: 'Assistant Commissioner' },
  { key: 'gurpreet', name: 'Gurpreet Invented', organisation: 'range', role: 'coordinator', rank: 'Deputy Commissioner' },
  { key: 'asha', name: 'Asha Invented', organisation: 'aasra', role: 'shelter-in-charge' },
  { key: 'divya', name: 'Divya Invented', organisation: 'aasra', role: 'case-worker' },
  { key: 'tara', name: 'Tara Invented', organisation: 'aasra', role: 'counsellor' },
  { key: 'lata', name: 'Lata Invented', organisation: 'udaan', role: 'shelter-in-charge' },
  { key: 'rubina', name: 'Rubina Invented', organisation: 'umeed', role: 'shelter-in-charge' },
  { key: 'sushma', name: 'Sushma Invented', organisation: 'umeed', role: 'case-worker' },
  { key: 'bela', name: 'Bela Invented', organisation: 'umeed', role: 'counsellor' },
  { key: 'usha', name: 'Usha Invented', organisation: 'kiran', role: 'case-worker' },
  { key: 'farah', name: 'Farah Invented', organisation: 'kiran', role: 'shelter-in-charge' },
  { key: 'joseph', name: 'Joseph Invented', organisation: 'cwc', role: 'clerk' },
  { key: 'anil', name: 'Anil Invented', organisation: 'court', role: 'clerk' },
  { key: 'zoya', name: 'Zoya Invented', organisation: 'dlsa', role: 'clerk' },
  { key: 'nandini', name: 'Nandini Invented', organisation: 'hospital', role: 'case-worker' },
  { key: 'salma', name: 'Salma Invented', organisation: 'hospital', role: 'counsellor' },
  { key: 'pooja', name: 'Pooja Invented', organisation: 'dlsa', role: 'case-worker' },
  { key: 'deepak', name: 'Deepak Invented', organisation: 'hunar', role: 'case-worker' },
  { key: 'farida', name: 'Farida Invented', organisation: 'purab', role: 'case-worker' },
  { key: 'sarita', name: 'Sarita Invented', organisation: 'tarai', role: 'case-worker' },
  { key: 'leela', name: 'Leela Invented', organisation: ADMINISTRATION.key, role: 'auditor' },
];

/** Every appointment here is invented, and so is the notification it names. */
export const INVENTED_APPOINTMENTS: readonly InventedAppointment[] = [
  {
    officer: 'kavita',
    rank: 'inspector',
    power: 'special-police-officer',
    area: 'DL-CENTRAL',
    notificationRef: 'INVENTED/2024/1',
  },
  {
    officer: 'meenakshi',
    rank: 'assistant-commissioner',
    power: 'trafficking-police-officer',
    area: 'IN-DL',
    notificationRef: 'INVENTED/2024/2',
  },
];
