import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const OPENING = {
  origin: 'operation',
  gender: 'female',
  apparentAgeBand: 'adult',
  sexualOffenceInformed: false,
  pocsoInformed: false,
};

describe('The first order of an organisation that has no part in a case', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let anil: HttpPerson;
  let zoya: HttpPerson;
  let caseId: string;
  beforeAll(async () => {
    network = await RunningNetwork.start();
    ravi = await network.member(await network.organisation('police-unit', 'Unit of orders (invented)'), 'investigating-officer');
    anil = await network.member(await network.organisation('court', 'Court of orders (invented)'), 'clerk');
    zoya = await network.member(await network.organisation('dlsa', 'Legal services of orders (invented)'), 'clerk');
    caseId = ((await ravi.post('/cases', OPENING).expect(201)).body as { id: string }).id;
  });
  afterAll(() => network.stop());

  const order = (by: HttpPerson, authorityOrg: string | undefined = by.card.organisation) => ({
    authority: 'magistrate',
    ...(authorityOrg !== '' && { authorityOrg }),
    statute: 'ITPA-17-4',
    kind: 'custody',
    custodianOrg: ravi.card.organisation,
    from: network.now(-1),
  });
  /** The answer must be the very one that an unknown case gets, and nothing is written. */
  const isConcealed = async (person: HttpPerson, path: (id: string) => string, body: object): Promise<void> => {
    const before = await network.events();
    const [known, unknown] = [await person.post(path(caseId), body), await person.post(path(randomUUID()), body)];
    expect([known.status, (known.body as { code: string }).code]).toEqual([404, 'not-found']);
    expect({ ...known.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(await network.events()).toBe(before);
  };

  it('is not open to a clerk of an organisation that orders nothing, whatever she calls herself', async () => {
    await isConcealed(zoya, (id) => `/cases/${id}/orders`, order(zoya));
    await zoya.get(`/cases/${caseId}`).expect(404);
  });

  it('is not open to a court for the order of another, or of nobody', async () => {
    await isConcealed(anil, (id) => `/cases/${id}/orders`, order(anil, zoya.card.organisation));
    await isConcealed(anil, (id) => `/cases/${id}/orders`, order(anil, ''));
  });

  it('is no way to end or extend what others ordered, nor to learn whether there is such a case', async () => {
    const { id: orderId } = (await ravi.post(`/cases/${caseId}/orders`, order(anil)).expect(201)).body as { id: string };
    for (const each of [orderId, randomUUID()]) {
      await isConcealed(zoya, (id) => `/cases/${id}/orders/${each}/end`, { reasonCode: 'released', ended: occurred() });
      await isConcealed(zoya, (id) => `/cases/${id}/orders/${each}/extensions`, { until: network.now(900), made: occurred() });
    }
  });

  it('makes a court part of the case', async () => {
    await anil.post(`/cases/${caseId}/orders`, order(anil)).expect(201);
    await anil.get(`/cases/${caseId}`).expect(200);
  });

  const occurred = () => ({ occurredAt: { at: network.now(), precision: 'exact', source: 'witnessed' } });
});
