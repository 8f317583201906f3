import type { DatabaseTrouble, Log, Metrics } from '@setu/platform';
import type { SubscriptionNotice, SubscriptionObserver } from '@setu/subscriptions';

const HANDLED = {
  name: 'setu_subscription_events_total',
  help: 'Events handled by a subscription.',
  labels: ['subscription'],
} as const;
const TROUBLE = {
  name: 'setu_subscription_trouble_total',
  help: 'What went wrong with a subscription.',
  labels: ['subscription', 'kind'],
} as const;

/** What happens to subscriptions, as lines for the operator and as figures. */
export const subscriptionLog = (log: Log, metrics: Metrics, trouble: DatabaseTrouble): SubscriptionObserver => {
  const handled = metrics.counter(HANDLED);
  const troubles = metrics.counter(TROUBLE);
  return (notice: SubscriptionNotice) => {
    const { subscription, kind } = notice;
    switch (kind) {
      case 'batch':
        handled.inc({ subscription }, notice.events);
        return;
      case 'started':
      case 'released':
        log.debug({ subscription, code: kind }, 'a subscription changed hands');
        return;
      case 'stopped':
        troubles.inc({ subscription, kind });
        log.error({ subscription, code: notice.reason }, 'a subscription stopped and waits for an operator');
        return;
      case 'parked':
        troubles.inc({ subscription, kind });
        log.error(
          { subscription, code: notice.error.code ?? notice.error.name, streamId: notice.stream.id, eventType: notice.eventType },
          'a stream is parked and waits for an operator',
        );
        return;
      case 'interrupted':
        troubles.inc({ subscription, kind });
        trouble.tell(notice.error.code ?? notice.error.name);
        return;
      case 'fenced-off':
      case 'lease-not-renewed':
        troubles.inc({ subscription, kind });
        log.warn({ subscription, code: kind }, 'a subscription was interrupted and tries again');
    }
  };
};
