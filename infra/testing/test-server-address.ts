/** Connection strings to the server of a test run; `{database}`, URL-encoded or not, stands for the name of the database. */
export type TestServerAddress = Readonly<{ superuser: string; owner: string; app: string; vault: string }>;

/** The database that each test database is a copy of. */
export const TEMPLATE = 'setu_template';

/** How the workers of a run are told the address. */
export const ADDRESS_VARIABLE = 'SETU_TEST_SERVER';

/** How they are told why there is none. */
export const PROBLEM_VARIABLE = 'SETU_TEST_SERVER_PROBLEM';
