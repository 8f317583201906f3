/** Ranks of a police officer, lowest first; an appointment may demand a lowest rank. */
export const POLICE_RANKS = [
  'constable',
  'head-constable',
  'assistant-sub-inspector',
  'sub-inspector',
  'inspector',
  'assistant-commissioner',
  'additional-deputy-commissioner',
  'deputy-commissioner',
  'joint-commissioner',
  'special-commissioner',
  'commissioner',
] as const;
export type PoliceRank = (typeof POLICE_RANKS)[number];
