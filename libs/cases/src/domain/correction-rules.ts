import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import type { CorrectableType, Patch } from './correctable-fields.js';
import type { Entry } from './record-keeping.state.js';
import { refusal } from './refusal.js';

type Correction = Readonly<{ actor: CaseActor; type: CorrectableType; entry: Entry; changed: Patch }>;

/** Which paper the corrected entry stands on: the one it names after the correction, if that is attached to the case. */
const standsOnPaper = ({ documents }: OpenedCase, { entry, changed }: Correction): boolean => {
  const documentRef = changed.documentRef ?? entry.values.documentRef;
  return documentRef !== undefined && documents.includes(documentRef);
};

/** Whether the entry would hold before it began to, or after it ended. */
const widens = ({ entry: { values }, changed: { from, until, expires } }: Correction): boolean =>
  (from !== undefined && values.from !== undefined && from < values.from) ||
  (until !== undefined && values.until !== undefined && until > values.until) ||
  (expires !== undefined && values.expires !== undefined && expires > values.expires);

/** A production within the present custody ended the power of removal; moved to before it, the power would hold again. */
const revivesPower = ({ custody }: OpenedCase, { entry: { values }, changed: { producedAt } }: Correction): boolean =>
  custody.status === 'held' &&
  producedAt !== undefined &&
  values.producedAt !== undefined &&
  values.producedAt >= custody.heldSince &&
  producedAt < custody.heldSince;

/**
 * Rule 12. A correction says what was so; it makes no new law. What an authority recorded itself, it alone corrects. An order that is known
 * from its paper holds longer only by that paper, a consent only by a new one, and the power of removal never again.
 * @throws DomainError correction.only-the-authority, correction.prolongs-order, correction.prolongs-consent, correction.revives-power
 */
export const requireNoNewLaw = (state: OpenedCase, correction: Correction): void => {
  const { actor, type, entry } = correction;
  if (entry.authority !== undefined && entry.authority !== actor.orgRef)
    throw refusal('correction.only-the-authority', { authority: entry.authority });
  if (revivesPower(state, correction)) throw refusal('correction.revives-power');
  if (!widens(correction) || entry.authority !== undefined) return;
  if (type === 'ConsentGiven') throw refusal('correction.prolongs-consent');
  if (!standsOnPaper(state, correction)) throw refusal('correction.prolongs-order');
};
