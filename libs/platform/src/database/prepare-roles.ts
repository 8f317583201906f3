import { ROLE_NAMES } from './role-names.js';
import type { RolePasswords } from './role-passwords.js';
import { scramVerifier } from './scram-verifier.js';
import { withClient } from './with-client.js';

const LOCK = 1_399_158_902;

/**
 * Creates the login roles, or gives the ones that exist these passwords and takes from them what they should not have. May be run
 * again at any time. The passwords themselves do not reach the server, only verifiers.
 */
export const prepareRoles = (superuserUrl: string, passwords: RolePasswords): Promise<void> =>
  withClient(superuserUrl, 'setu-prepare', async (client) => {
    await client.query('begin');
    // Two that prepare at once would otherwise meet in the same rows of the catalogue.
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    for (const [key, name] of Object.entries(ROLE_NAMES) as [keyof RolePasswords, string][]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      const verifier = client.escapeLiteral(scramVerifier(passwords[key]));
      await client.query(
        `${rowCount ? 'alter' : 'create'} role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${verifier}`,
      );
    }
    // The owner makes what belongs to the application: the views.
    await client.query(`grant ${ROLE_NAMES.app} to ${ROLE_NAMES.owner}`);
    await client.query('commit');
  });
