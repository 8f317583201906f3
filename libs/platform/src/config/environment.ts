import { Transform } from 'class-transformer';
import { isIP } from 'node:net';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Max, Min, ValidateBy } from 'class-validator';

const NODE_ENVS = ['development', 'test', 'production'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;

const url = (what: string) =>
  IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_fragments: false }, { message: what });
const wholeNumber = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value));

const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const isProxy = (proxy: string): boolean => {
  const [, address = '', prefix] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(proxy) ?? [];
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return PROXY_NAMES.includes(proxy) || (bits > 0 && (prefix === undefined || (Number(prefix) > 0 && Number(prefix) <= bits)));
};
const proxies = () =>
  ValidateBy(
    { name: 'proxies', validator: { validate: (value) => typeof value === 'string' && value.split(',').every(isProxy) } },
    { message: 'addresses or networks of proxies with commas between, such as 10.0.0.7,10.1.0.0/16, or loopback' },
  );

/**
 * All that the environment configures. Each message says what is allowed. Which variables belong together is checked by
 * {@link readEnvironment}, the only way to get one.
 */
export class Environment {
  /** In production nothing is embedded or invented, and what is left out is not made up: Setu refuses to start without it. */
  @IsIn(NODE_ENVS, { message: `one of ${NODE_ENVS.join(', ')}` })
  readonly NODE_ENV: (typeof NODE_ENVS)[number] = 'development';

  /** TCP port of the HTTP server; 0 lets the system choose. */
  @wholeNumber()
  @Max(65_535, { message: 'a whole number from 0 to 65535' })
  @Min(0, { message: 'a whole number from 0 to 65535' })
  @IsInt({ message: 'a whole number from 0 to 65535' })
  readonly HTTP_PORT: number = 3000;

  /** Address that the HTTP server listens on. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.-]*$|^[0-9a-fA-F:.]+$/, { message: 'a host name or an IP address' })
  readonly HTTP_HOST: string = '127.0.0.1';

  /** Where people reach Setu, without a slash at the end; left out, the local address. */
  @Matches(/^[^?#]*[^?#/]$/, { message: 'a http or https address without query and without a slash at the end' })
  @url('a http or https address without query and without a slash at the end')
  @IsOptional()
  readonly PUBLIC_URL: string;

  /** Proxies that are believed when they say whose requests they pass on (X-Forwarded-For). Left out: none. */
  @proxies()
  @IsOptional()
  readonly TRUST_PROXY?: string;

  /** Database for the role setu_app. Left out: PostgreSQL is embedded. */
  @Matches(POSTGRES_URL, { message: 'a connection string postgres://… for the role setu_app' })
  @IsOptional()
  readonly DATABASE_URL?: string;

  /** The same database for the role setu_owner; needed to migrate only. */
  @Matches(POSTGRES_URL, { message: 'a connection string postgres://… for the role setu_owner' })
  @IsOptional()
  readonly DATABASE_OWNER_URL?: string;

  /** The database of the vault for the role setu_vault. */
  @Matches(POSTGRES_URL, { message: 'a connection string postgres://… for the role setu_vault' })
  @IsOptional()
  readonly VAULT_DATABASE_URL?: string;

  /** File with the key encryption key of the vault. Left out: one in DATA_DIR. */
  @IsNotEmpty({ message: 'the path of a file' })
  @IsOptional()
  readonly KEY_FILE?: string;

  /** Folder of the sealed documents. Left out: one in DATA_DIR. */
  @IsNotEmpty({ message: 'the path of a folder' })
  @IsOptional()
  readonly DOCUMENT_DIR?: string;

  /** Who signs people in. Left out: an embedded provider with invented people. */
  @url('the http or https address of an OpenID provider')
  @IsOptional()
  readonly OIDC_ISSUER?: string;

  /** What a token must name as its audience. */
  @IsNotEmpty({ message: 'the audience that the OpenID provider writes into its tokens' })
  @IsOptional()
  readonly OIDC_AUDIENCE?: string;

  /** Folder of what is embedded: database, keys, documents. */
  @IsNotEmpty({ message: 'the path of a folder' })
  readonly DATA_DIR: string = './.setu';

  /** From which level on lines are logged, as JSON on standard output. */
  @IsIn(LOG_LEVELS, { message: `one of ${LOG_LEVELS.join(', ')}` })
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';
}
