import type { Message, Personal, Role } from '@setu/kernel';
import type { Acting } from './directory-actor.js';
import type { LeavingReason } from './directory-codes.js';
import type { OrganisationFact } from './organisation-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;
/** A person and her sign-in. */
export type Identity = Readonly<{ identityDigest: string; name: Personal; rank?: Personal | undefined }>;

export type EnrolMemberCommand = By<'EnrolMember', Identity>;
/** `organisation` is what the directory says of the one she joins. */
export type JoinOrganisationCommand = By<'JoinOrganisation', { organisation: OrganisationFact; role: Role }>;
export type LeaveOrganisationCommand = By<
  'LeaveOrganisation',
  { userRef: string; org: string; role: Role; reasonCode: LeavingReason }
>;
/** By whoever installs the system; `administration` is the organisation that was founded for it. */
export type EnrolFirstAdministratorCommand = Message<'EnrolFirstAdministrator', Identity & Readonly<{ administration: string }>>;

export type MemberCommand =
  EnrolMemberCommand | JoinOrganisationCommand | LeaveOrganisationCommand | EnrolFirstAdministratorCommand;
