import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { StandaloneError } from './standalone-error.js';

/**
 * The port to listen on: the one that is asked for, or one that is free if 0 is asked for.
 * @throws StandaloneError when another program has it
 */
export const freePort = async (port: number, host: string): Promise<number> => {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new StandaloneError(
      code === 'EADDRINUSE'
        ? `Port ${port} is used by another program, perhaps by a Setu that is running already. Stop that one, or start with another port: HTTP_PORT=3001 npm start`
        : `Port ${port} of ${host} cannot be used (${code}). Start with another one: HTTP_PORT=3001 npm start`,
      { cause: error },
    );
  } finally {
    probe.close();
  }
};
