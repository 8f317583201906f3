import type { Course } from '../agenda.js';
import { homesFor, HOUR, isChild, type SimulatedCase } from '../simulated-case.js';
import { closingJourney } from './closing-journey.js';
import { firstDaysJourney } from './first-days-journey.js';
import { handoverJourney } from './handover-journey.js';
import { homewardJourney } from './homeward-journey.js';
import { leavingJourney } from './leaving-journey.js';
import { productionJourney, type Produced } from './production-journey.js';
import { stayJourney } from './stay-journey.js';

/** One person's journey from the day on which she has a case. */
export const lifeJourney = async function* (story: SimulatedCase): Course {
  yield* firstDaysJourney(story);
  if (story.custodian.kind === 'police-unit') {
    let produced: Produced = {};
    yield* productionJourney(story, (ends) => (produced = ends));
    if (!produced.basis) return yield* closingJourney(story, 'released');
    yield story.chance.int(2, 60) * HOUR;
    const homes = produced.home ? [produced.home] : homesFor(story, story.appears);
    yield* handoverJourney(story, homes, produced.basis);
  }
  let there = false;
  yield* stayJourney(story, () => (there = true));
  if (there) yield* isChild(story) ? homewardJourney(story) : leavingJourney(story);
};
