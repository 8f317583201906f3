import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';
import type { RescueActor } from './rescue-actor.js';

/** Decisions about an operation are made by its lead unit. */
export const requireLead = ({ leadUnit }: ProposedOperation, { orgRef }: RescueActor): void => {
  if (orgRef !== leadUnit) throw refusal('operation.only-its-lead-unit', { organisation: leadUnit });
};

/** The units whose officers take part: the lead unit, and each that sent officers. */
export const teamOf = ({ leadUnit, staffing }: ProposedOperation): readonly string[] => [
  ...new Set([leadUnit, ...staffing.officers.map(({ byUnit }) => byUnit)]),
];

/** What happened is reported by whoever was there: the lead unit, and the units that sent officers. */
export const requireTeam = (state: ProposedOperation, { orgRef }: RescueActor): void => {
  if (!teamOf(state).includes(orgRef)) throw refusal('operation.not-of-its-team', { organisation: state.leadUnit });
};

/** Nothing is decided any more about an operation that has ended; what happened is still reported. */
export const requireRunning = ({ ending }: ProposedOperation): void => {
  if (ending !== undefined) throw refusal('operation.ended', { ending });
};

/** A reference that the caller brings along is one that this operation gave; else somebody's record could be put under another's key. */
export const requireKnownSuspect = ({ scene, law }: ProposedOperation, suspectRef: string, minted: boolean): void => {
  if (minted || scene.arrested.includes(suspectRef)) return;
  if (!law.suspects.some((each) => each.suspectRef === suspectRef)) throw refusal('suspect.unknown', { suspectRef });
};
