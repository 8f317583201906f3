import type { AgeBand, Gender, Message, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { CaseOrigin } from './case-codes.js';

export type OpeningCommand =
  | Message<
      'OpenCase',
      Acting & {
        origin: CaseOrigin;
        operationId?: string | undefined;
        /** Whether the actor or her organisation has a part in that operation, as far as she may know of it. */
        hasPartInOperation?: boolean | undefined;
        subjectRef: string;
        caseCode: string;
        gender: Gender;
        apparentAgeBand: AgeBand;
        sexualOffenceInformed: boolean;
        pocsoInformed: boolean;
      }
    >
  | Message<
      'RecordIdentity',
      Acting & {
        name?: Personal | undefined;
        alias?: Personal | undefined;
        dateOfBirth?: Personal | undefined;
        nationality?: Personal | undefined;
        districtOfOrigin?: Personal | undefined;
        identifyingMarks?: Personal | undefined;
        phone?: Personal | undefined;
        familyNames?: Personal | undefined;
      }
    >;
