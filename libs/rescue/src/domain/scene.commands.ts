import type { AgeBand, Gender, Message, Occurrence, Personal } from '@setu/kernel';
import type { EvidenceKind, ServedOn, ShortfallReason } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type SceneCommand =
  | By<
      'RecordEntry',
      {
        entered?: Occurrence | undefined;
        womenOfficers: number;
        witnesses: number;
        shortfallCode?: ShortfallReason | undefined;
        note?: Personal | undefined;
      }
    >
  | By<
      'RecordRemoval',
      {
        subjectRef: string;
        removed?: Occurrence | undefined;
        apparentAgeBand: AgeBand;
        gender: Gender;
        childrenRefs: readonly string[];
        sexualOffenceInformed: boolean;
        pocsoInformed: boolean;
        condition?: Personal | undefined;
      }
    >
  | By<'RecordArrest', { suspectRef: string; minted: boolean; by: string; arrested?: Occurrence | undefined }>
  | By<'ServeSearchList', { hash: Personal; servedOn: ServedOn; signedByWitnesses: boolean; served?: Occurrence | undefined }>
  | By<'LinkSceneRecording', { recordingId: string; sid: Personal; sha256: Personal }>
  | By<
      'ListEvidence',
      {
        items: readonly Readonly<{ ref: string; kind: EvidenceKind; sealNo: Personal; description?: Personal | undefined }>[];
        taken?: Occurrence | undefined;
      }
    >
  | By<
      'ReconcileHeadcount',
      {
        found: number;
        removed: number;
        declinedToLeave: number;
        declinedChildren: number;
        accused: number;
        counted?: Occurrence | undefined;
        note?: Personal | undefined;
      }
    >;
