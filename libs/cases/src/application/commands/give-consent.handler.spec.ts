import { describe, expect, it } from '@jest/globals';
import { at, HOME, openCase, SHELTER, stateAfter } from '../../../testing/case-story.js';
import { context, gathered } from '../../../testing/gathered.js';
import { GiveConsent } from './give-consent.command.js';
import { GiveConsentHandler } from './give-consent.handler.js';

const occurredAt = { at: at(9), precision: 'exact', source: 'witnessed' } as const;
const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [SHELTER, HOME] } as const;
const given = (known: Parameters<typeof gathered>[2]['known']) =>
  gathered(
    (...parts) => new GiveConsentHandler(...parts),
    new GiveConsent('invented', { ...consent, given: { occurredAt } }, context),
    { state: stateAfter(openCase(0)), now: at(10), known },
  );

describe('The recipients of a consent', () => {
  it('are each looked up in the directory, and what was relied on is recorded', async () => {
    const { command, facts } = await given({ [SHELTER]: {}, [HOME]: {} });
    expect(command.data).toMatchObject({ unregistered: [] });
    expect(facts?.map(({ stream }) => stream)).toEqual([SHELTER, HOME]);
  });

  it('that the directory does not know are named to the rule', async () =>
    expect((await given({ [SHELTER]: {} })).command.data).toMatchObject({ unregistered: [HOME] }));
});
