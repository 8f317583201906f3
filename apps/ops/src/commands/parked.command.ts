import { isUuid, STREAM_CATEGORIES, type StreamCategory, type StreamName } from '@setu/kernel';
import type { Environment } from '@setu/platform';
import { Subscriptions, UnknownSubscription } from '@setu/subscriptions';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** Every parked stream and the reason. Exit code 1 when there is one. */
export const parkedListCommand = (environment: Environment, { say }: Terminal): Promise<number> =>
  withApplication(environment, async (application) => {
    const health = await application.get(Subscriptions).health();
    const lines = health.flatMap(({ name, parked }) =>
      parked.map(({ stream, firstRevision, error }) =>
        `${name}  ${stream.category}/${stream.id}  from revision ${firstRevision}  ${error.name} ${error.code ?? ''}`.trimEnd(),
      ),
    );
    for (const line of lines) say(line);
    if (lines.length === 0) say('Nothing is parked.');
    return lines.length === 0 ? 0 : 1;
  });

const streamNamed = (text: string): StreamName => {
  const [category, id] = text.split('/');
  if (!STREAM_CATEGORIES.includes(category as StreamCategory) || !isUuid(id))
    throw new OpsError(
      `A stream is named as category/id, for instance case/…; ${STREAM_CATEGORIES.join(', ')} are the categories.`,
    );
  return { category: category as StreamCategory, id };
};

/** Tries parked streams of a subscription again, each all or nothing. Exit code 1 when one stays parked. */
export const parkedRetryCommand = (
  subscription: string,
  stream: string | undefined,
  environment: Environment,
  { say }: Terminal,
): Promise<number> =>
  withApplication(environment, async (application) => {
    const subscriptions = application.get(Subscriptions);
    const only = stream === undefined ? undefined : streamNamed(stream);
    try {
      const retried = await subscriptions.retryParked(subscription, only);
      for (const { stream: tried, events, error } of retried)
        say(
          `${tried.category}/${tried.id}  ${error ? `stays parked: ${error.name} ${error.code ?? ''}`.trimEnd() : `${events} events handled`}`,
        );
      if (retried.length === 0) say('Nothing is parked there.');
      return retried.some(({ error }) => error) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof UnknownSubscription)) throw error;
      throw new OpsError(`There is no subscription ${subscription}. Choose one of: ${subscriptions.names().join(', ')}.`, {
        cause: error,
      });
    }
  });
