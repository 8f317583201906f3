import type { AuthorityCommand } from './authority.commands.js';
import type { EndingCommand } from './ending.commands.js';
import type { LawCommand } from './law.commands.js';
import type { PlanningCommand, ProposeOperationCommand } from './planning.commands.js';
import type { SceneCommand } from './scene.commands.js';
import type { StaffingCommand } from './staffing.commands.js';

export type OperationCommand =
  ProposeOperationCommand | PlanningCommand | StaffingCommand | AuthorityCommand | SceneCommand | LawCommand | EndingCommand;
