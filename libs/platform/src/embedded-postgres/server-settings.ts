/**
 * How the server is run. Its log must never show a value of the data: statements, parameters, details and ordinary errors stay out
 * of it; the application that sent the statement learns of its error anyway. What remains are starts, stops and faults of the server.
 */
export const serverSettings = (
  socketFolder: string,
  port: number | undefined,
  more: Readonly<Record<string, string>>,
): string[] =>
  Object.entries({
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    port: String(port ?? SOCKET_PORT),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_lock_waits: 'off',
    log_temp_files: '-1',
    ...more,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Names the socket file when there is no TCP port. */
export const SOCKET_PORT = 5432;
