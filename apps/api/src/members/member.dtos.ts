import { LEAVING_REASONS, type LeavingReason } from '@setu/directory';
import { ROLES, type Role, type Sensitive } from '@setu/kernel';
import { Clear, Code, Id, Personal } from '../http/fields.js';

const ISSUER = /^https?:\/\/[^\s?#]{1,200}$/;
const SUBJECT = /^[\x21-\x7e]{1,255}$/;

/** A person by her sign-in; only a keyed digest of it is kept. */
export class EnrolMemberDto {
  @Clear(ISSUER, 'This must be the address of the provider that signs her in, as in its tokens.') readonly issuer: string;
  @Clear(SUBJECT, 'This must be the subject of her sign-in, as in the tokens of the provider.') readonly subject: string;
  @Personal(120) readonly name: Sensitive<string>;
  @Personal(60, { optional: true }) readonly rank?: Sensitive<string>;
}

/** She acts for this organisation in this role. */
export class JoinOrganisationDto {
  @Id() readonly organisation: string;
  @Code(ROLES) readonly role: Role;
}

/** She no longer acts for this organisation in this role. */
export class LeaveOrganisationDto {
  @Id() readonly organisation: string;
  @Code(ROLES) readonly role: Role;
  @Code(LEAVING_REASONS) readonly reasonCode: LeavingReason;
}
