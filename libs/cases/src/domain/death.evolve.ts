import type { Folded } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import type { DeathState } from './death.state.js';
import { FOUND_ALIVE } from './deviation.js';

/** What is on record about her death after an event. Whoever is found after it was reported lives: the report was wrong. */
export const evolveDeath = (death: DeathState, event: Folded<CaseEvent>): DeathState => {
  if (event.type === 'PersonDeceased') {
    const { diedAt: at, reportedByOrg } = event.data;
    return { at, reportedByOrgs: [...(death?.reportedByOrgs ?? []), reportedByOrg] };
  }
  if (event.type === 'CustodyEnded' && event.data.reasonCode === 'deceased') {
    const { at, custodian } = event.data;
    return { at, reportedByOrgs: [...(death?.reportedByOrgs ?? []), custodian] };
  }
  return event.type === 'PersonFound' && event.deviations?.includes(FOUND_ALIVE) ? undefined : death;
};
