import { DomainError, type StreamName } from '@setu/kernel';

/** Somebody else holds the subscription now, or a rebuild has replaced the view: nothing of this batch was written. */
export class FencedOff extends Error {
  override readonly name = 'FencedOff';
  constructor(readonly subscription: string) {
    super(`subscription ${subscription} is held by another worker`);
  }
}

/** Why a view is stopped whose rows are of another version than its projection; a rebuild mends it. */
export const NEEDS_REBUILD = 'view.needs-rebuild';

/** The subscription cannot go on by itself. `reason` is a code or an error's name, `at` an event type or id. */
export class MustStop extends Error {
  override readonly name = 'MustStop';
  constructor(
    readonly reason: string,
    readonly at: string | null,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** No subscription of this name is known to this build. */
export class UnknownSubscription extends Error {
  override readonly name = 'UnknownSubscription';
  constructor(readonly subscription: string) {
    super(`there is no subscription ${subscription}`);
  }
}

/** The view is being rebuilt already, here or elsewhere. */
export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning';
  constructor(readonly view: string) {
    super(`view ${view} is being rebuilt already`);
  }
}

/**
 * What an effect looks in has not come to its event yet. That is nobody's fault: the loop tries again after a while, for as long as it takes,
 * and parks nothing.
 */
export class NotCaughtUp extends Error {
  override readonly name = 'NotCaughtUp';
  constructor(readonly view: string) {
    super(`view ${view} has not come that far yet`);
  }
}

/** The view has not come to the position that the reader asked for in the time it had (503). Asking again helps. */
export class ViewBehind extends DomainError {
  constructor(readonly view: string) {
    super('view.behind', { view });
  }
}

/** The view will not show this stream's later events until somebody has dealt with the one that is parked (503). */
export class ViewParked extends DomainError {
  constructor(
    readonly view: string,
    readonly stream: StreamName,
  ) {
    super('view.parked', { view, category: stream.category, stream: stream.id });
  }
}
