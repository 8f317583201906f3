import type { DirectoryFacts, OrganisationFact } from '@setu/directory';
import type { CommandContext, DecidedStreams, Executed } from '@setu/event-store';
import type { FactRef } from '@setu/kernel';
import type { OperationFacts } from '@setu/rescue';
import type { CaseGathered } from '../src/application/case-gathered.js';
import type { CaseState } from '../src/domain/case.state.js';
import { asha, uuid } from './case-story.js';

/** What a handler asks of the directory, and what it hands on to the rules. */
export type GatheredInTest = CaseGathered & Readonly<{ asked: readonly Readonly<{ org: string; asOf: string }>[] }>;

const commandId = uuid('ab', 1);
/** The context of a command in these tests. */
export const context: CommandContext = {
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: { kind: 'person', ...asha },
};

type Gather = (state: CaseState, now: string) => CaseGathered | Promise<CaseGathered>;
const nowhere: OrganisationFact = { orgId: '', registered: false, suspended: false, licences: [] };

/** `suspects`: whom each operation names, by its id. */
type ForGathering = Readonly<{
  state: CaseState;
  now: string;
  known: Readonly<Record<string, Partial<OrganisationFact>>>;
  suspects?: Readonly<Record<string, readonly string[]>>;
}>;

/**
 * What a handler gathers for its command at `now`. The directory knows `known` and nobody else, and everybody is a member; decided is
 * nothing.
 */
export const gathered = async <C>(
  handlerOf: (
    streams: DecidedStreams,
    directory: DirectoryFacts,
    operations: OperationFacts,
  ) => Readonly<{ execute: (command: C) => Promise<Executed> }>,
  command: C,
  { state, now, known, suspects = {} }: ForGathering,
): Promise<GatheredInTest> => {
  const asked: { org: string; asOf: string }[] = [];
  const refOf = (stream: string, asOf: string): FactRef => ({ stream, revision: 0, asOf });
  const directory: Pick<DirectoryFacts, 'organisation' | 'member'> = {
    organisation: async (org, asOf) => {
      asked.push({ org, asOf });
      return { fact: { ...nowhere, orgId: org, ...(known[org] && { registered: true, ...known[org] }) }, ref: refOf(org, asOf) };
    },
    member: async (userRef) => ({ fact: { enrolled: true, memberships: [] }, ref: refOf(userRef, now) }),
  };
  const operations: Pick<OperationFacts, 'suspects'> = {
    suspects: async (operationId, asOf) => ({ fact: suspects[operationId] ?? [], ref: refOf(operationId, asOf) }),
  };
  let found: CaseGathered | undefined;
  const streams = {
    execute: async (_type: object, _id: string, _context: object, gather: Gather) => {
      found = await gather(state, now);
    },
  };
  await handlerOf(streams as unknown as DecidedStreams, directory as DirectoryFacts, operations as OperationFacts).execute(
    command,
  );
  if (!found) throw new Error('the handler gathered nothing');
  return { ...found, asked };
};
