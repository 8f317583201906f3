import type { Message, Personal } from '@setu/kernel';
import type { Merge } from './cases-of-one-person.js';
import type { RecognisedBy, SplitReason } from './merging-codes.js';

/** A case, and the person whose it is. */
export type CaseOfSubject = Readonly<{ caseId: string; subjectRef: string }>;

/** The two cases, `own` being that of the stream; and all merges that stand among the cases of its person. */
type Pair = Readonly<{ own: CaseOfSubject; other: CaseOfSubject; merges: readonly Merge[] }>;

export type MergeCasesCommand = Message<
  'MergeCases',
  Pair & { mergeId: string; recognisedBy: readonly RecognisedBy[]; note?: Personal | undefined }
>;
export type SplitCasesCommand = Message<'SplitCases', Pair & { reasonCode: SplitReason; note?: Personal | undefined }>;
export type MergingCommand = MergeCasesCommand | SplitCasesCommand;
