import { createLogger, onPort, OperatorError, readEnvironment } from '@setu/platform';
import { freePort } from './free-port.js';
import { startStandalone, type Standalone } from './start-standalone.js';
import { welcomeText } from './welcome-text.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const endWith = async (code: number, standalone: Standalone): Promise<never> => {
  await standalone.stop();
  process.exit(code);
};

/** Whoever starts Setu may think better of it at any moment, also before it runs. */
const interruption = new AbortController();
const interrupted = (): void => {
  if (!interruption.signal.aborted) say('Setu stops: it finishes what it has begun and ends its database.');
  interruption.abort();
};
process.on('SIGINT', interrupted).on('SIGTERM', interrupted);

const start = async (): Promise<void> => {
  const asked = readEnvironment(undefined, []);
  const port = await freePort(asked.HTTP_PORT, asked.HTTP_HOST);
  const environment = onPort(asked, port);
  const log = createLogger(environment.LOG_LEVEL);
  const standalone = await startStandalone(environment, log, interruption.signal);
  let stopping: Promise<never> | undefined;
  interruption.signal.addEventListener('abort', () => {
    stopping ??= endWith(0, standalone);
  });
  void standalone.lost.then(() => {
    say(
      'The embedded PostgreSQL has ended by itself; see postgres.log in the data folder. Start Setu again: nothing that was acknowledged is lost.',
    );
    stopping ??= endWith(1, standalone);
  });
  process.stdout.write(welcomeText(environment));
};

/** Ctrl-C reaches initdb as well, which may fail of it before this process has looked at its own signals. */
const signalsSeen = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

start().catch(async (error: unknown) => {
  await signalsSeen();
  if (interruption.signal.aborted) {
    say('Setu was stopped before it had started. Nothing is left running; start it again when you like.');
    process.exit(0);
  }
  if (error instanceof OperatorError) say(error.message);
  else
    say(
      error instanceof Error
        ? `Setu could not start: ${error.name}. Start it with LOG_LEVEL=debug to see more.`
        : 'Setu could not start.',
    );
  process.exit(1);
});
