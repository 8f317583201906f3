import type { AgeCommand } from './age.commands.js';
import type { CareCommand } from './care.commands.js';
import type { ConsentCommand } from './consent.commands.js';
import type { CustodyCommand } from './custody.commands.js';
import type { DeathCommand } from './death.commands.js';
import type { FollowUpCommand } from './follow-up.commands.js';
import type { FindingCommand } from './finding.commands.js';
import type { DocumentsCommand } from './documents.commands.js';
import type { HandoverCommand } from './handover.commands.js';
import type { OpeningCommand } from './opening.commands.js';
import type { OrdersCommand } from './orders.commands.js';
import type { RecordKeepingCommand } from './record-keeping.commands.js';
import type { RemovedPersonCommand } from './removed-person.commands.js';
import type { JourneyCommand, ReunificationCommand } from './reunification.commands.js';
import type { ReferralCommand } from './referral.commands.js';
import type { RelianceCommand } from './reliance.commands.js';

/** Everything that can be asked of one person's case. */
export type CaseCommand =
  | OpeningCommand
  | RemovedPersonCommand
  | AgeCommand
  | OrdersCommand
  | ConsentCommand
  | CustodyCommand
  | DeathCommand
  | HandoverCommand
  | ReferralCommand
  | CareCommand
  | FindingCommand
  | ReunificationCommand
  | JourneyCommand
  | FollowUpCommand
  | RecordKeepingCommand
  | DocumentsCommand
  | RelianceCommand;
