import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { Authority } from './case-codes.js';
import type {
  AlternativePlan,
  JourneyMode,
  JourneyPurpose,
  RedFlag,
  RestorationRefusalReason,
  ReunifiedWith,
  VerificationOutcome,
  Wish,
} from './reunification-codes.js';

export type ReunificationCommand =
  | Message<
      'RecordFamilyTrace',
      Acting & { traced: Occurrence; relation: Personal; district?: Personal | undefined; address?: Personal | undefined }
    >
  | Message<
      'ReceiveClaim',
      Acting & {
        claimId: string;
        claimantRef: string;
        relation: Personal;
        received: Occurrence;
        redFlagCodes: readonly RedFlag[];
        /** A claim within so many days of the beginning of custody is early: by the policy in force. */
        earlyWithinDays: number;
      }
    >
  | Message<
      'AssignHomeVerification',
      Acting & {
        verificationId: string;
        toOrg: string;
        /** Whether the directory knows that organisation and has not suspended it, as of now. */
        toOrgActive: boolean;
        claimantRef?: string | undefined;
        note?: Personal | undefined;
      }
    >
  | Message<
      'ReportHomeVerification',
      Acting & {
        verificationId: string;
        outcome: VerificationOutcome;
        redFlagCodes: readonly RedFlag[];
        clearedFlagCodes: readonly RedFlag[];
        visited: Occurrence;
        report?: Personal | undefined;
      }
    >
  | Message<'DeclineHomeVerification', Acting & { declined: Occurrence; note?: Personal | undefined }>
  | Message<'RecordWishes', Acting & { wish: Wish; interpreter: boolean; heard: Occurrence; note?: Personal | undefined }>
  | Message<
      'RefuseRestoration',
      Acting & {
        authority?: Authority | undefined;
        reasonCode: RestorationRefusalReason;
        alternativePlanCode: AlternativePlan;
        alternativePlan?: Personal | undefined;
        refused: Occurrence;
        note?: Personal | undefined;
      }
    >
  | Message<
      'CompleteReunification',
      Acting & {
        reunificationId: string;
        /** The handover by which the family received her; may be left out for an adult only. */
        handoverId?: string | undefined;
        with: ReunifiedWith;
        claimantIdChecked: boolean;
        /** An order of release or restoration that lets an adult go. A child goes by the order of her handover. */
        orderId?: string | undefined;
        completed: Occurrence;
      }
    >;

export type JourneyCommand =
  | Message<
      'StartJourney',
      Acting & {
        journeyId: string;
        purpose: JourneyPurpose;
        mode: JourneyMode;
        escortRef: string;
        womanOfficer: boolean;
        orderId?: string | undefined;
        handoverId?: string | undefined;
        legs: number;
        started: Occurrence;
        expectedAt: string;
      }
    >
  | Message<
      'RecordLegArrival',
      Acting & { journeyId: string; leg: number; mode: JourneyMode; arrived: Occurrence; place?: Personal | undefined }
    >
  | Message<
      'CompleteJourney',
      Acting & { journeyId: string; mode: JourneyMode; completed: Occurrence; place?: Personal | undefined }
    >;
