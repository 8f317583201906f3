export const GENDERS = ['female', 'male', 'transgender', 'not-recorded'] as const;
export type Gender = (typeof GENDERS)[number];
