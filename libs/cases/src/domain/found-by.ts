import type { Decided, Occurrence } from '@setu/kernel';
import type { CaseActor } from './case-actor.js';
import type { CustodyEvent } from './custody.events.js';
import type { HeldCustody } from './custody.state.js';
import { certainlyBefore, later } from './instants.js';
import { reported } from './reported.js';

/** She is here: that ends a search for her, unless she was certainly seen elsewhere after that. */
export const foundBy = (held: HeldCustody, actor: CaseActor, here: Occurrence): readonly Decided<CustodyEvent>[] =>
  held.missing && !certainlyBefore(here.occurredAt, held.missing.lastSeenAt)
    ? [
        {
          type: 'PersonFound',
          data: {
            foundAt: later(here.occurredAt.at, held.missing.lastSeenAt),
            reportedBy: actor.userRef,
            reportedByOrg: actor.orgRef,
          },
          ...reported(here),
        },
      ]
    : [];
