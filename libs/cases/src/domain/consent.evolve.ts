import type { ConsentEvent } from './consent.events.js';
import type { Consent, ConsentState } from './consent.state.js';

const changed = (consents: ConsentState, consentId: string, change: Partial<Consent>): ConsentState => {
  const consent = consents[consentId];
  return consent ? { ...consents, [consentId]: { ...consent, ...change } } : consents;
};

export const evolveConsent = (consents: ConsentState, event: ConsentEvent): ConsentState => {
  switch (event.type) {
    case 'ConsentGiven': {
      const { consentId, purpose, givenBy, recipients, givenAt, expires, guardianRef } = event.data;
      return { ...consents, [consentId]: { consentId, purpose, givenBy, recipients, givenAt, expires, guardianRef } };
    }
    case 'ConsentWithdrawn':
      return changed(consents, event.data.consentId, { withdrawnAt: event.data.withdrawnAt });
    case 'AssentRecorded':
      return changed(consents, event.data.consentId, { childsView: event.data.view });
    case 'ConsentRefused':
      return consents;
  }
};
