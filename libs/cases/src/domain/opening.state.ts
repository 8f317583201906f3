import type { Gender } from '@setu/kernel';

export type OpeningState = Readonly<{ subjectRef: string; caseCode: string; gender: Gender; openedByOrg: string }>;
