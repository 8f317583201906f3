import { refusal } from './refusal.js';

/** The person who acts, and the organisation she acts for. */
export type DirectoryActor = Readonly<{ userRef: string; orgRef: string; role: string }>;

/** What every command by a person carries: who acts, and the server's instant of the decision. */
export type Acting = Readonly<{ now: string; actor: DirectoryActor }>;

/** @throws DomainError directory.administrators-only */
export const requireAdministrator = ({ role }: DirectoryActor): void => {
  if (role !== 'administrator') throw refusal('directory.administrators-only', { role });
};
