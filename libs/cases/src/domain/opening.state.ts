import type { Gender } from '@setu/kernel';

export type OpeningState = Readonly<{
  subjectRef: string;
  caseCode: string;
  gender: Gender;
  openedByOrg: string;
  /** The operation in which she was removed, if it began with one. */
  operationId?: string | undefined;
}>;
