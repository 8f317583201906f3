import type { DomainError } from '@setu/kernel';
import { DEVIATIONS, type Deviation } from './deviation.js';
import type { RefusalCode } from './refusal.js';

const AS_DEVIATION: Partial<Record<RefusalCode, Deviation>> = {
  'custody.no-basis-in-force': 'rule-3.no-basis-in-force',
  'custody.child-never-by-consent-alone': 'rule-3.child-never-by-consent-alone',
  'custody.order-still-in-force': 'rule-5.consent-over-order',
  'placement.not-registered': 'rule-4.not-registered',
  'placement.not-a-facility': 'rule-4.not-a-facility',
  'placement.suspended': 'rule-4.suspended',
  'placement.not-licensed': 'rule-4.not-licensed',
  'placement.over-capacity-needs-reason': 'rule-4.over-capacity',
  'reunification.restoration-refused': 'rule-10.restoration-refused',
  'reunification.needs-restoration-order': 'rule-10.no-restoration-order',
  'reunification.home-not-verified': 'rule-10.home-not-verified',
  'reunification.wishes-not-recorded': 'rule-10.wishes-not-recorded',
  'reunification.claimant-not-named': 'rule-10.claimant-not-named',
  'reunification.red-flag-open': 'rule-10.red-flag-open',
};

/** What would refuse a decision only marks a report: the deviations that stand for these faults, each once, in a fixed order. */
export const deviationsOf = (faults: readonly (DomainError | string | false | undefined)[]): readonly Deviation[] => {
  const found = faults.map((fault) =>
    fault === undefined || fault === false || typeof fault === 'string' ? fault : AS_DEVIATION[fault.code as RefusalCode],
  );
  return DEVIATIONS.filter((deviation) => found.includes(deviation));
};
