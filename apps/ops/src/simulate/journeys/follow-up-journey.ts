import {
  CorrectRecord,
  RaiseRetraffickingAlert,
  RecordFollowUp,
  ReportFollowUpMissed,
  type FollowUpEvent,
  type FollowUpOutcome,
} from '@setu/cases';
import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import type { Course } from '../agenda.js';
import { DAY, fromPaper, HOUR, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';
import { closingJourney } from './closing-journey.js';

type Scheduled = Recorded<Extract<FollowUpEvent, { type: 'FollowUpScheduled' }>>;

/** The dates that the process has set: kept, recorded later from paper, or missed; a lost contact is escalated. In the end the case is closed. */
export const followUpJourney = async function* (story: SimulatedCase, followed: readonly Recorded<AnyEvent>[]): Course {
  const scheduled = followed.filter((event): event is Scheduled => event.type === 'FollowUpScheduled');
  for (const dueAt of scheduled.flatMap(({ data }) => data.dueDates)) {
    let outcome: FollowUpOutcome | undefined;
    yield* dateOf(story, dueAt, (found) => (outcome = found));
    if (outcome === 're-trafficked') return;
    if (outcome === 'lost-contact') break;
  }
  yield* closingJourney(story, 'reunified');
};

const until = ({ world }: SimulatedCase, at: number): number => Math.max(MINUTE, at - Date.parse(world.now()));

const dateOf = async function* (story: SimulatedCase, dueAt: string, ends: (outcome: FollowUpOutcome) => void): Course {
  const { world, chance, caseId } = story;
  const due = Date.parse(dueAt);
  const worker = () => someoneOf(story.custodian, chance);
  const [kept, late] = [SPREAD.followUpKept.percent, SPREAD.followUpLate.percent];
  const how = chance.weighted({ kept, late, missed: 100 - kept - late });
  if (how === 'missed') {
    yield until(story, due + chance.int(1, 12) * DAY);
    const missed = { dueAt, reasonCode: chance.pick(['no-staff', 'no-funds', 'place-not-reached', 'forgotten'] as const) };
    await world.does(worker(), (context) => new ReportFollowUpMissed(caseId, missed, context));
    return;
  }
  yield until(story, due + (how === 'kept' ? chance.int(-48, 72) * HOUR : chance.int(4, 20) * DAY));
  const outcome = outcomeOf(story);
  const contact = {
    dueAt,
    contact: chance.weighted({ visit: 5, phone: 4, 'through-authority': 1 }),
    outcome,
    contacted: how === 'kept' ? witnessed(world) : fromPaper(world, chance.int(20, 80)),
  };
  const { events } = await world.does(worker(), (context) => new RecordFollowUp(caseId, contact, context));
  if (outcome === 'lost-contact') {
    const alert = { basisCode: 'lost-contact' as const };
    await world.does(worker(), (context) => new RaiseRetraffickingAlert(caseId, alert, context));
  }
  if (contact.contact === 'phone' && chance.happens(SPREAD.correction)) {
    yield chance.int(1, 20) * HOUR;
    const correction = { correctsEventId: events[0]!.eventId, reasonCode: 'better-source', patch: { contact: 'visit' } } as const;
    await world.does(worker(), (context) => new CorrectRecord(caseId, correction, context));
  }
  ends(outcome);
};

const outcomeOf = ({ chance }: SimulatedCase): FollowUpOutcome => {
  const [concern, lost, again] = [SPREAD.concern.percent, SPREAD.contactLost.percent, SPREAD.retrafficked.percent];
  return chance.weighted({ concern, 'lost-contact': lost, 're-trafficked': again, safe: 100 - concern - lost - again });
};
