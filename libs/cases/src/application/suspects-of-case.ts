import type { FactRef } from '@setu/kernel';
import type { OperationFacts } from '@setu/rescue';
import type { CaseState } from '../domain/case.state.js';

/**
 * Rule 9: whom the operation in which the person was removed names as suspects, and not cleared, as of an instant (ISO 8601 in UTC).
 * Nobody, if the case did not begin with an operation.
 */
export const suspectsOfCase = async (
  operations: OperationFacts,
  state: CaseState,
  asOf: string,
): Promise<Readonly<{ suspects: readonly string[]; facts: readonly FactRef[] }>> => {
  const operationId = state.status === 'none' ? undefined : state.opening.operationId;
  if (operationId === undefined) return { suspects: [], facts: [] };
  const { fact, ref } = await operations.suspects(operationId, asOf);
  return { suspects: fact, facts: [ref] };
};
