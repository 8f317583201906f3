import type { CasePublished } from '@setu/cases';
import type { Columns } from '@setu/subscriptions';
import { NO_HANDOVER } from './custody-board-handover.js';

type Published<Type extends CasePublished['type']> = Extract<CasePublished, { type: Type }>;

const NOBODY: Columns = {
  custodian_kind: null,
  custodian_org: null,
  since: null,
  since_recorded: null,
  footing: null,
  basis_ref: null,
  laid_against: [],
  held_since: null,
  missing_since: null,
  conflicting: false,
  ...NO_HANDOVER,
};

/** Rules on grounds and placement that custody was laid against; nothing but a review of it takes them away. */
const laidAgainst = (deviations: readonly string[]): readonly string[] =>
  deviations.filter((deviation) => /^rule-[345]\./.test(deviation));

const opened = ({ data, deviations, recordedAt }: Published<'cases.custody-opened.v1'>): Columns => ({
  ...NOBODY,
  custody: 'held',
  custodian_kind: 'organisation',
  custodian_org: data.custodian,
  since: data.since,
  since_recorded: recordedAt,
  held_since: data.since,
  laid_against: laidAgainst(deviations),
  conflicting: data.conflicting,
  footing: data.basis.kind,
  basis_ref: data.basis.ref,
  ended_at: null,
  end_reason: null,
});

/** An outside party's custody is kept on record by the organisation that handed her over. */
const transferred = ({ data, deviations, recordedAt }: Published<'cases.custody-transferred.v1'>): Columns => ({
  ...NO_HANDOVER,
  custodian_kind: data.to === undefined ? 'outside-party' : 'organisation',
  custodian_org: data.to ?? data.from,
  since: data.effectiveAt,
  since_recorded: recordedAt,
  footing: data.basis.kind,
  basis_ref: data.basis.ref,
  laid_against: laidAgainst(deviations),
  conflicting: data.conflicting,
});

/** She was found after her death had been reported: that was wrong. */
const foundAlive = ({ deviations }: CasePublished): boolean => deviations.includes('rule-12.found-after-death-reported');

/** What an event changes in who is responsible and on which ground. */
export const custodyColumns = (event: CasePublished): Columns => {
  switch (event.type) {
    case 'cases.case-opened.v1':
      return { case_code: event.data.caseCode, treated_as: event.data.apparentAgeBand };
    case 'cases.age-band-settled.v1':
      return { treated_as: event.data.treatedAs };
    case 'cases.custody-opened.v1':
      return opened(event);
    case 'cases.custody-recorded-late.v1':
      return { conflicting: true };
    case 'cases.custody-reviewed.v1':
      return { footing: event.data.basis.kind, basis_ref: event.data.basis.ref, laid_against: [] };
    case 'cases.custody-transferred.v1':
      return transferred(event);
    case 'cases.custody-ended.v1':
      return {
        ...NOBODY,
        custody: 'ended',
        ended_at: event.data.at,
        end_reason: event.data.reasonCode,
        conflicting: event.data.conflicting,
        ...(event.data.reasonCode === 'deceased' && { died_at: event.data.at }),
      };
    case 'cases.person-reported-missing.v1':
      return { missing_since: event.data.lastSeenByOthersAt ?? event.data.lastSeenAt };
    case 'cases.person-found.v1':
      return foundAlive(event) ? { missing_since: null, died_at: null } : { missing_since: null };
    case 'cases.person-deceased.v1':
      return { died_at: event.data.diedAt, ...(event.data.conflicting && { conflicting: true }) };
    default:
      return {};
  }
};
