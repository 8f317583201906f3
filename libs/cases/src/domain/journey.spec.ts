import { describe, expect, it } from '@jest/globals';
import { after, at, event, occurred, SHELTER, stranger } from '../../testing/case-story.js';
import {
  arriveAtLeg,
  childInShelter,
  completeJourney,
  journeyId,
  mayGoHome,
  offerHome,
  startJourney,
} from '../../testing/homeward-story.js';

describe('An escorted journey', () => {
  const underWay = [...mayGoHome, offerHome(18), startJourney(20)];

  it('is told stop by stop', () => {
    after(...mayGoHome, offerHome(18))
      .when(startJourney(20))
      .then(event('JourneyStarted', { journeyId: journeyId(1), legs: 2, startedAt: at(20), byOrg: SHELTER }));
    after(...underWay)
      .when(arriveAtLeg(200))
      .then(event('JourneyLegArrived', { leg: 1, arrivedAt: at(200) }));
    after(...underWay, arriveAtLeg(200))
      .when(completeJourney(300))
      .then(event('JourneyCompleted', { completedAt: at(300) }));
  });

  it('is never refused for a rule: a child on her way home too early is recorded with all that is missing', () => {
    after(...childInShelter)
      .when(startJourney(20))
      .then(
        event(
          'JourneyStarted',
          {},
          {
            deviations: ['rule-10.no-restoration-order', 'rule-10.home-not-verified', 'rule-10.wishes-not-recorded'],
          },
        ),
      );
    after(...mayGoHome)
      .when(startJourney(20))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
    after(...childInShelter)
      .when(startJourney(20, { purpose: 'transfer-to-other-authority' }))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
  });

  it('contradicts the record when it is another one, told twice or over', () => {
    after(...underWay)
      .when(startJourney(30, { journeyId: journeyId(2) }))
      .thenRefuses('journey.already-under-way');
    after(...underWay, completeJourney(40))
      .when(startJourney(50))
      .thenRefuses('journey.exists');
    after(...underWay, arriveAtLeg(30))
      .when(arriveAtLeg(31))
      .thenRefuses('journey.leg-recorded');
    after(...underWay)
      .when(arriveAtLeg(30, { journeyId: journeyId(2) }))
      .thenRefuses('journey.unknown');
    after(...underWay, completeJourney(40))
      .when(completeJourney(41))
      .thenRefuses('journey.over');
  });

  it('is recorded by those whom the case concerns, at an honest time', () => {
    after(...mayGoHome)
      .when(startJourney(20, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...underWay)
      .when(arriveAtLeg(30, { arrived: occurred(60) }))
      .thenRefuses('occurred.in-the-future');
  });
});
