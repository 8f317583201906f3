import { teamOf } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { answeringUnits } from './staffing.state.js';

/** What somebody has to do with an operation, by her organisation or by her own name. */
export type OperationPart = 'operation-lead' | 'operation-staff' | 'operation-present' | 'operation-shelter' | 'operation-named';

/** People whom the operation names: who proposed it, wrote grounds, authorised it, or was committed to it. */
const isNamed = ({ proposedBy, authority, staffing }: ProposedOperation, userRef: string): boolean =>
  proposedBy === userRef ||
  authority.authorised?.officerRef === userRef ||
  authority.grounds.some(({ officerRef }) => officerRef === userRef) ||
  staffing.officers.some(({ staffRef }) => staffRef === userRef);

/** Parts of an organisation, and of one of its members, in an operation. */
export const partsIn = (
  state: ProposedOperation,
  { orgRef, userRef }: Readonly<{ orgRef: string; userRef: string }>,
): ReadonlySet<OperationPart> => {
  const { leadUnit, staffing, planning } = state;
  const parts = new Set<OperationPart>();
  if (leadUnit === orgRef) parts.add('operation-lead');
  const asked = Object.values(staffing.requests).some((request) => answeringUnits(request).includes(orgRef));
  if (orgRef !== leadUnit && (asked || teamOf(state).includes(orgRef))) parts.add('operation-staff');
  if (planning.present.includes(orgRef)) parts.add('operation-present');
  if (planning.shelters.includes(orgRef)) parts.add('operation-shelter');
  if (isNamed(state, userRef)) parts.add('operation-named');
  return parts;
};

/** Rule 9: whom the operation names as suspects or arrested, by their references, and has not cleared. */
export const suspectsIn = ({ law }: ProposedOperation): readonly string[] => [
  ...new Set(law.suspects.filter(({ cleared }) => !cleared).map(({ suspectRef }) => suspectRef)),
];

/** Rule 15: a member who is named as suspect, and not cleared, is known by the keyed digest of her reference. */
export const isSuspect = ({ law }: ProposedOperation, memberDigest: string): boolean =>
  law.suspects.some((each) => each.memberDigest === memberDigest && !each.cleared);
