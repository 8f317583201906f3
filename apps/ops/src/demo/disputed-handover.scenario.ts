import { randomUUID } from 'node:crypto';
import { checkChain } from './chain.js';
import type { Player } from './player.js';
import { same } from './same.js';
import type { Stage } from './stage.js';

const POLICE = 'Anti Human Trafficking Unit Central';
const AASRA = 'Aasra Home for Girls';
const UDAAN = 'Udaan Home for Girls';
const HOUR_MS = 3_600_000;

const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const now = (): object => ({ occurredAt: { at: new Date().toISOString(), precision: 'exact', source: 'witnessed' } });
const idOf = ({ body }: Awaited<ReturnType<Player['records']>>): string => String(body['id']);
const BELONGINGS = [
  { code: 'bag', count: 1 },
  { code: 'jewellery', count: 2, description: 'Two thin bangles (invented)' },
  { code: 'telephone', count: 1 },
];

/**
 * A girl is brought from an invented place to a home. Her belongings differ, a wrong person tries to receive her, two people act at
 * once, an offer is superseded, a request is sent twice. After every step the board and the ledger are compared with what they must say.
 */
export const disputedHandover = async (stage: Stage): Promise<void> => {
  const [imran, sunita, ravi, kavita] = [
    await stage.player('imran'),
    await stage.player('sunita'),
    await stage.player('ravi'),
    await stage.player('kavita'),
  ];
  const [asha, divya, lata] = [await stage.player('asha'), await stage.player('divya'), await stage.player('lata')];
  const [joseph, leela] = [await stage.player('joseph'), await stage.player('leela')];

  stage.tell(`${imran.name} hands in a tip; ${sunita.name} acknowledges it.`);
  const tip = idOf(
    await imran.records('/tips', {
      receivingOrg: sunita.organisation,
      narrative: 'Girls are held behind a locked door (invented).',
      minorSuspected: 'yes',
      urgency: 'immediate',
      source: 'A shopkeeper (invented)',
    }),
  );
  await sunita.records(`/tips/${tip}/acknowledgement`);
  const { acknowledgement, source } = (await imran.reads(`/tips/${tip}${stage.after}`)).body as Readonly<{
    acknowledgement?: { number: string };
    source: object;
  }>;
  same('the tip is acknowledged', typeof acknowledgement?.number, 'string');
  same('its source is sealed', source, { sealed: 'source' });
  stage.note(`Acknowledged under ${acknowledgement?.number}; where it came from is sealed.`);

  stage.tell(`${ravi.name} opens the case of a girl and takes responsibility for her under the power of removal.`);
  const opening = {
    origin: 'operation',
    gender: 'female',
    apparentAgeBand: 'doubtful',
    sexualOffenceInformed: true,
    pocsoInformed: true,
  };
  const caseId = idOf(await ravi.records('/cases', opening));
  await ravi.records(`/cases/${caseId}/identity`, { name: 'Pari (invented)', districtOfOrigin: 'Nowhere (invented)' });
  await ravi.records(`/cases/${caseId}/custody`, {
    custodian: ravi.organisation,
    basis: { kind: 'statute', power: 'ITPA-15' },
    since: now(),
  });
  await stage.stands(kavita, caseId, { responsible: POLICE, footing: 'statute', unconfirmed: false, wrong: [] }, [POLICE]);

  stage.tell(
    `She is produced before the committee; ${joseph.name} records its orders: the unit keeps her until she is placed in a home.`,
  );
  await ravi.records(`/cases/${caseId}/productions`, { before: 'cwc', mode: 'video', produced: now() });
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'statute', unconfirmed: false, wrong: ['basis-questioned'] },
    [POLICE],
  );
  const committee = { authority: 'cwc', authorityOrg: joseph.organisation, from: inHours(-0.01), until: inHours(24 * 30) };
  await joseph.records(`/cases/${caseId}/orders`, {
    ...committee,
    statute: 'JJ-36',
    kind: 'custody',
    custodianOrg: ravi.organisation,
  });
  const placement = idOf(await joseph.records(`/cases/${caseId}/orders`, { ...committee, statute: 'JJ-37', kind: 'placement' }));
  await stage.stands(kavita, caseId, { responsible: POLICE, footing: 'order', unconfirmed: false, wrong: [] }, [POLICE]);

  stage.tell(`${sunita.name} offers to hand her over to ${UDAAN}. The network is slow: the request is sent twice.`);
  const offer = (receiver: Player, supersedes?: string) => ({
    to: { kind: 'organisation', orgRef: receiver.organisation },
    basis: { kind: 'order', orderId: placement },
    plannedAt: inHours(1),
    belongings: BELONGINGS,
    needs: 'Speaks Bhojpuri; afraid of dogs (invented).',
    ...(supersedes !== undefined && { supersedes }),
  });
  const key = randomUUID();
  const firstOffer = offer(lata);
  const first = await sunita.records(`/cases/${caseId}/handovers`, firstOffer, { key });
  const eventsBefore = await stage.events(kavita, caseId);
  const again = await sunita.records(`/cases/${caseId}/handovers`, firstOffer, { key });
  same('the repeated request gets the same answer', again.body, first.body);
  same('and nothing more is recorded', await stage.events(kavita, caseId), eventsBefore);
  await sunita.isRefused(
    422,
    'idempotency-key.reused',
    `/cases/${caseId}/handovers`,
    { ...firstOffer, plannedAt: inHours(3) },
    { key },
  );
  stage.note('Sent twice, recorded once.');
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'order', handover: { stage: 'offered', to: UDAAN }, unconfirmed: false, wrong: [] },
    [POLICE],
  );

  stage.tell(`${UDAAN} has a case of measles. ${sunita.name} offers to ${AASRA} instead, in place of the first offer.`);
  await sunita.isRefused(409, 'handover.already-in-flight', `/cases/${caseId}/handovers`, offer(asha));
  const handover = idOf(await sunita.records(`/cases/${caseId}/handovers`, offer(asha, idOf(first))));
  const path = `/cases/${caseId}/handovers/${handover}`;
  await lata.isRefused(404, 'not-found', `/cases/${caseId}/handovers/${idOf(first)}/acceptance`);
  await stage.seesNothing(lata, caseId);
  stage.note(`To ${lata.name} the case does not exist any more.`);
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'order', handover: { stage: 'offered', to: AASRA }, unconfirmed: false, wrong: [] },
    [POLICE],
  );

  stage.tell(`${asha.name} and ${divya.name} accept at the same moment.`);
  const both = await Promise.all([asha.tries(`${path}/acceptance`, {}), divya.tries(`${path}/acceptance`, {})]);
  const outcomes = both.map(({ status, body: { code = 'recorded' } }) => `${status} ${code as string}`).sort();
  same('one of them is first, the other is told', outcomes, ['201 recorded', '409 handover.already-accepted']);
  stage.note('One acceptance is recorded; the other is told that it is done already.');
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'order', handover: { stage: 'accepted', to: AASRA }, unconfirmed: false, wrong: [] },
    [POLICE],
  );

  stage.tell(`${ravi.name} sends her off with an escort.`);
  const { userRef } = (await ravi.reads('/me')).body as Readonly<{ userRef: string }>;
  await ravi.records(`${path}/dispatch`, {
    escortRef: userRef,
    womanOfficer: true,
    expectedAt: inHours(2),
    vehicle: 'DL 0X 0000 (invented)',
  });
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'order', handover: { stage: 'dispatched', to: AASRA }, unconfirmed: false, wrong: [] },
    [POLICE],
  );

  stage.tell('Wrong people try to receive her.');
  const receipt = (differences: readonly object[]) => ({ received: now(), condition: 'Tired, calm (invented).', differences });
  stage.note(`${imran.name} is told: ${await imran.isRefused(404, 'not-found', `${path}/receipt`, receipt([]))}`);
  stage.note(
    `${kavita.name} is told: ${await kavita.isRefused(409, 'handover.not-addressed-to-you', `${path}/receipt`, receipt([]))}`,
  );
  await stage.stands(
    kavita,
    caseId,
    { responsible: POLICE, footing: 'order', handover: { stage: 'dispatched', to: AASRA }, unconfirmed: false, wrong: [] },
    [POLICE],
  );

  stage.tell(`${divya.name} takes her in, and counts: one bangle and no telephone.`);
  const missing = [
    { code: 'jewellery', found: 1 },
    { code: 'telephone', found: 0, note: 'The girl says an officer has it (invented).' },
  ];
  await divya.records(`${path}/receipt`, receipt(missing));
  const unconfirmed = { responsible: POLICE, footing: 'order', handover: { stage: 'received', to: AASRA }, unconfirmed: true };
  await stage.stands(kavita, caseId, { ...unconfirmed, wrong: ['unconfirmed'] }, [POLICE]);
  stage.note('She is with the home; the unit stays responsible until it confirms.');

  stage.tell(`${asha.name} disputes the belongings.`);
  const seen = (await kavita.reads(`/cases/${caseId}${stage.after}`)).headers.get('etag') ?? '';
  const dispute = idOf(
    await asha.records(`${path}/disputes`, {
      matterCode: 'belongings',
      note: 'A bangle and the telephone are missing (invented).',
    }),
  );
  await stage.stands(kavita, caseId, { ...unconfirmed, wrong: ['unconfirmed', 'disputed'] }, [POLICE]);

  stage.tell(`${kavita.name} confirms from a page that she opened before the dispute.`);
  const told = await kavita.isRefused(412, 'revision.stale', `${path}/confirmation`, {}, { ifMatch: seen });
  stage.note(`She is told: ${told}`);
  const { etag } = Object.fromEntries((await kavita.reads(`/cases/${caseId}${stage.after}`)).headers);
  await kavita.records(`${path}/confirmation`, {}, { ifMatch: String(etag) });
  stage.note('She looks, and confirms the receipt. The dispute stays open: it does not hold up who is responsible.');
  await stage.stands(kavita, caseId, { responsible: AASRA, footing: 'order', unconfirmed: false, wrong: ['disputed'] }, [
    POLICE,
    AASRA,
  ]);

  stage.tell('The dispute is closed by those whose it is.');
  stage.note(
    `${kavita.name} may not withdraw it: ${await kavita.isRefused(409, 'dispute.not-yours-to-close', `/cases/${caseId}/disputes/${dispute}/resolution`, { outcomeCode: 'withdrawn' })}`,
  );
  await kavita.records(`/cases/${caseId}/disputes/${dispute}/resolution`, {
    outcomeCode: 'conceded',
    note: 'The telephone is kept as evidence (invented).',
  });
  await stage.stands(kavita, caseId, { responsible: AASRA, footing: 'order', unconfirmed: false, wrong: [] }, [POLICE, AASRA]);
  await stage.stands(asha, caseId, { responsible: AASRA, footing: 'order', unconfirmed: false, wrong: [] }, [POLICE, AASRA]);

  stage.tell(`${leela.name}, an auditor, reads everything, and can open nothing.`);
  const events = await stage.events(leela, caseId);
  const { text } = await readTimeline(leela, caseId);
  for (const secret of ['Pari', 'Bhojpuri', 'bangle', 'DL 0X'])
    same(`${secret} stands nowhere in the timeline`, text.includes(secret), false);
  await leela.isRefused(403, 'access.sealed', `/sealed-values/${randomUUID()}/opening`);
  await checkChain(leela, caseId, events);
  stage.note(`${events} events, every personal value sealed; their hashes chain without a break, checked with nothing of Setu.`);
};

const readTimeline = async (reader: Player, caseId: string): Promise<Readonly<{ text: string }>> => {
  const { body } = await reader.reads(`/cases/${caseId}/timeline`);
  return { text: JSON.stringify(body) };
};
