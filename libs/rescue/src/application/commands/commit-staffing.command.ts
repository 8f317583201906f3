import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

type Officer = Details<'CommitStaffing'>['officers'][number];
type NamedOfficer = Omit<Officer, 'staffRef' | 'units'> & Readonly<{ staffRef?: string | undefined }>;

/** A unit that was asked sends officers. One without `staffRef` is not on the network; hers is minted. */
export class CommitStaffing extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'CommitStaffing', 'officers'> & Readonly<{ officers: readonly NamedOfficer[] }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
