import { AppointOfficerHandler } from './commands/appoint-officer.handler.js';
import { BootstrapAdministratorHandler } from './commands/bootstrap-administrator.handler.js';
import { DeclareCapacityHandler } from './commands/declare-capacity.handler.js';
import { EndAppointmentHandler } from './commands/end-appointment.handler.js';
import { EnrolMemberHandler } from './commands/enrol-member.handler.js';
import { JoinOrganisationHandler } from './commands/join-organisation.handler.js';
import { LeaveOrganisationHandler } from './commands/leave-organisation.handler.js';
import { LicenseFacilityHandler } from './commands/license-facility.handler.js';
import { RegisterOrganisationHandler } from './commands/register-organisation.handler.js';
import { ReinstateOrganisationHandler } from './commands/reinstate-organisation.handler.js';
import { SuspendOrganisationHandler } from './commands/suspend-organisation.handler.js';

/** One handler for each command of the directory. */
export const DIRECTORY_COMMAND_HANDLERS = [
  AppointOfficerHandler,
  BootstrapAdministratorHandler,
  DeclareCapacityHandler,
  EndAppointmentHandler,
  EnrolMemberHandler,
  JoinOrganisationHandler,
  LeaveOrganisationHandler,
  LicenseFacilityHandler,
  RegisterOrganisationHandler,
  ReinstateOrganisationHandler,
  SuspendOrganisationHandler,
] as const;
