import { startEmbeddedPostgres } from '../src/embedded-postgres/start-embedded-postgres.js';

/** Starts the embedded PostgreSQL in the folder named as argument, says one line of JSON, and holds it until SIGTERM. */
const [dir] = process.argv.slice(2);
const stay = setInterval(() => undefined, 1_000);
try {
  const server = await startEmbeddedPostgres({ dir: dir! });
  process.once('SIGTERM', () => void server.stop().then(() => clearInterval(stay)));
  process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.superuserUrl() })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: (error as Error).message })}\n`);
  clearInterval(stay);
}
