import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Line = Readonly<{
  id: string;
  name: string;
  kind: string;
  superior?: { id: string; name?: string };
  suspension?: object;
  licensedPlaces?: number;
  capacity?: { free: number; declaredAt: string; declaredBy: string; inRole: string; ageMinutes: number };
  licences: readonly { licence: string }[];
  officers: readonly { power: string }[];
}>;
type Page = Readonly<{ items: readonly Line[]; total: number; next?: string }>;

const licence = (number: string, from: string, to: string, more: object = {}) => ({
  licence: number,
  kind: 'shakti-sadan',
  genders: ['female'],
  ageBands: ['adult'],
  capacity: 20,
  validFrom: from,
  validTo: to,
  ...more,
});
/** Midnight in India. */
const midnight = (day: string): string => new Date(`${day}T00:00:00.000+05:30`).toISOString();

describe('The directory, over HTTP', () => {
  let network: RunningNetwork;
  let [range, unit, home, ngo] = ['', '', '', ''];
  let officer: HttpPerson;
  let inCharge: HttpPerson;
  let position = '';

  const records = async (person: HttpPerson, path: string, body: object): Promise<string> => {
    const { status, body: written, headers } = await person.post(path, body);
    expect([path, status, written]).toEqual([path, 201, expect.anything()]);
    position = String(headers['setu-position']);
    return (written as { id: string }).id;
  };
  const list = async (query: string): Promise<Page> =>
    (await officer.get(`/directory?after=${position}&${query}`).expect(200)).body as Page;
  const one = async (id: string, query = ''): Promise<Line> =>
    (await officer.get(`/directory/${id}?after=${position}&${query}`).expect(200)).body as Line;
  const licencesOn = async (day: string): Promise<readonly string[]> =>
    (await one(home, `on=${day}`)).licences.map((each) => each.licence);

  beforeAll(async () => {
    network = await RunningNetwork.start();
    const { administrator } = network;
    range = await network.organisation('police-unit', 'Range of the directory (invented)');
    unit = await network.organisation('police-unit', 'Unit of the directory (invented)', range);
    ngo = await network.organisation('ngo', 'NGO of the directory (invented)');
    home = await network.organisation('shelter', 'Home of the directory (invented)');
    officer = await network.member(unit, 'duty-officer');
    inCharge = await network.member(home, 'shelter-in-charge');
    await records(
      administrator,
      `/organisations/${home}/licences`,
      licence('DL/1', midnight('2023-04-01'), midnight('2025-04-01')),
    );
    await records(
      administrator,
      `/organisations/${home}/licences`,
      licence('DL/2', midnight('2025-04-01'), midnight('2040-04-01'), { ageBands: ['adult', 'child'], capacity: 30 }),
    );
    await records(inCharge, `/organisations/${home}/capacity`, { free: 4 });
  }, 120_000);
  afterAll(() => network.stop());

  it('shows free places with who said so and how long ago, and they grow old', async () => {
    const fresh = await one(home);
    expect(fresh).toMatchObject({
      licensedPlaces: 30,
      capacity: { free: 4, declaredBy: inCharge.card.userRef, inRole: 'shelter-in-charge', ageMinutes: 0 },
    });
    network.advance(90);
    expect((await one(home)).capacity).toEqual({ ...fresh.capacity, ageMinutes: 90 });
    await records(inCharge, `/organisations/${home}/capacity`, { free: 2 });
    expect((await one(home)).capacity).toMatchObject({ free: 2, ageMinutes: 0 });
  });

  it('shows on any day the licences that were in force on it, as days are counted in India', async () => {
    expect(await licencesOn('2023-03-31')).toEqual([]);
    expect(await licencesOn('2023-04-01')).toEqual(['DL/1']);
    expect(await licencesOn('2025-03-31')).toEqual(['DL/1']);
    expect(await licencesOn('2025-04-01')).toEqual(['DL/2']);
    expect(await licencesOn('2040-03-31')).toEqual(['DL/2']);
    expect(await licencesOn('2040-04-01')).toEqual([]);
    expect((await one(home, 'on=2024-01-01')).capacity).toBeUndefined();
  });

  it('finds homes by whom they accept on that day: by one licence, and not while suspended', async () => {
    const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
    expect(await ids('acceptsGender=female&acceptsAge=child')).toEqual([home]);
    expect(await ids('acceptsGender=female&acceptsAge=child&on=2024-01-01')).toEqual([]);
    expect(await ids('acceptsAge=adult&on=2024-01-01')).toEqual([home]);
    expect(await ids('acceptsGender=male')).toEqual([]);
    expect(await ids('facility=shakti-sadan&free=yes')).toEqual([home]);
    expect(await ids('facility=open-shelter')).toEqual([]);
    await records(network.administrator, `/organisations/${home}/suspension`, {
      reasonCode: 'inspection-findings',
      from: network.now(-1),
    });
    expect(await ids('acceptsAge=adult')).toEqual([]);
    expect((await list('facility=shakti-sadan')).items).toMatchObject([{ suspension: { reasonCode: 'inspection-findings' } }]);
    await records(network.administrator, `/organisations/${home}/reinstatement`, {
      reasonCode: 'findings-remedied',
      from: network.now(),
    });
    network.advance(1);
    expect(await ids('acceptsAge=adult')).toEqual([home]);
  });

  it('lists by kind and district, in pages with a total, with the unit above and officers in power', async () => {
    await records(network.administrator, `/organisations/${unit}/appointments`, {
      staffRef: officer.card.userRef,
      rank: 'inspector',
      power: 'special-police-officer',
      area: 'DL-CENTRAL',
      validFrom: midnight('2025-01-01'),
      validTo: midnight('2030-01-01'),
      notificationRef: 'F.1/2025',
    });
    expect((await list('kind=ngo&district=DL-CENTRAL')).items.map(({ id }) => id)).toEqual([ngo]);
    expect((await list('kind=ngo&district=DL-NORTH')).total).toBe(0);
    expect(await one(unit)).toMatchObject({
      superior: { id: range, name: 'Range of the directory (invented)' },
      officers: [{ power: 'special-police-officer' }],
    });
    expect((await one(unit, 'on=2024-12-31')).officers).toEqual([]);
    expect((await one(unit, 'on=2030-01-01')).officers).toEqual([]);
    const names: string[] = [];
    for (let cursor = ''; ;) {
      const page = await list(`limit=2${cursor}`);
      names.push(...page.items.map(({ name }) => name));
      if (page.next === undefined) {
        expect(page.total).toBe(names.length);
        break;
      }
      cursor = `&cursor=${page.next}`;
    }
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
  });

  it('is open to everybody on the network, machines too, and refuses what does not fit', async () => {
    const machine = await network.member(network.administrator.card.organisation, 'machine-client');
    await machine.get('/directory').expect(200);
    await officer.get('/directory', { authorization: '' }).expect(401);
    await officer.get('/directory/00000000-0000-4000-8000-00000000dead').expect(404);
    for (const query of [
      'on=2026-02-30',
      'on=today',
      'kind=home',
      'district=Delhi',
      'acceptsAge=7',
      'free=maybe',
      'limit=0',
      'cursor=abc',
    ])
      await officer.get(`/directory?${query}`).expect(422);
  });
});
