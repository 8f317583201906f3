import { createLogger, onPort, OperatorError, readEnvironment } from '@setu/platform';
import { freePort } from './free-port.js';
import { startStandalone, type Standalone } from './start-standalone.js';
import { welcomeText } from './welcome-text.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const endWith = async (code: number, standalone: Standalone): Promise<never> => {
  await standalone.stop();
  process.exit(code);
};

const start = async (): Promise<void> => {
  const asked = readEnvironment(undefined, []);
  const port = await freePort(asked.HTTP_PORT, asked.HTTP_HOST);
  const environment = onPort(asked, port);
  const log = createLogger(environment.LOG_LEVEL);
  const standalone = await startStandalone(environment, log);
  let stopping: Promise<never> | undefined;
  const signalled = (): void => {
    stopping ??= endWith(0, standalone);
  };
  process.on('SIGINT', signalled).on('SIGTERM', signalled);
  void standalone.lost.then(() => {
    say(
      'The embedded PostgreSQL has ended by itself; see postgres.log in the data folder. Start Setu again: nothing that was acknowledged is lost.',
    );
    stopping ??= endWith(1, standalone);
  });
  process.stdout.write(welcomeText(standalone.url, environment.DATA_DIR, environment.OIDC_ISSUER === undefined));
};

start().catch((error: unknown) => {
  if (error instanceof OperatorError) say(error.message);
  else
    say(
      error instanceof Error
        ? `Setu could not start: ${error.name}. Start it with LOG_LEVEL=debug to see more.`
        : 'Setu could not start.',
    );
  process.exit(1);
});
