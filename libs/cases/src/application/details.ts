import type { CaseCommand } from '../domain/case.commands.js';

/** What a caller says in a command: all of it but who acts, when, and what the directory knows. `Without` names the fields found or minted on the way. */
export type Details<Type extends CaseCommand['type'], Without extends PropertyKey = never> = Omit<
  Extract<CaseCommand, { type: Type }>['data'],
  'now' | 'actor' | 'facility' | 'authorityFact' | 'custodianKind' | 'unregistered' | 'giverSuperior' | 'escortEnrolled' | Without
>;
