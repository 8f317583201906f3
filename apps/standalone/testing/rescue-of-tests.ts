import { commandIdOf, createdIdOf } from '@setu/event-store';
import { Conversation } from './conversation.js';
import type { HttpPerson } from './http-person.js';
import type { RunningNetwork } from './running-network.js';

/** The units and people of a rescue, all invented, and the steps that lead to it. */
export class RescueOfTests extends Conversation {
  private constructor(
    network: RunningNetwork,
    readonly ids: Readonly<{ range: string; unit: string; station: string; ngo: string; shelter: string }>,
    readonly people: Readonly<{
      ravi: HttpPerson;
      kavita: HttpPerson;
      vikram: HttpPerson;
      gurpreet: HttpPerson;
      meera: HttpPerson;
      asha: HttpPerson;
      stranger: HttpPerson;
      auditor: HttpPerson;
    }>,
  ) {
    super(network);
  }

  static async prepare(network: RunningNetwork): Promise<RescueOfTests> {
    const range = await network.organisation('police-unit', 'Range of the rescue (invented)');
    const unit = await network.organisation('police-unit', 'Unit of the rescue (invented)', range);
    const station = await network.organisation('police-unit', 'Station of the rescue (invented)', unit);
    const ngo = await network.organisation('ngo', 'NGO of the rescue (invented)');
    const shelter = await network.shelter('Home of the rescue (invented)');
    const elsewhere = await network.organisation('police-unit', 'Unit elsewhere (invented)');
    const people = {
      ravi: await network.member(unit, 'investigating-officer'),
      kavita: await network.member(unit, 'coordinator'),
      vikram: await network.member(station, 'station-house-officer'),
      gurpreet: await network.member(range, 'coordinator'),
      meera: await network.member(ngo, 'case-worker'),
      asha: await network.member(shelter, 'shelter-in-charge'),
      stranger: await network.member(elsewhere, 'coordinator'),
      auditor: await network.member(elsewhere, 'auditor'),
    };
    const rescue = new RescueOfTests(network, { range, unit, station, ngo, shelter }, people);
    await network.administrator
      .post(`/organisations/${unit}/appointments`, {
        staffRef: people.ravi.card.userRef,
        rank: 'inspector',
        power: 'special-police-officer',
        area: 'DL-CENTRAL',
        validFrom: '2020-01-01T00:00:00.000Z',
        notificationRef: 'EX/2020/1',
      })
      .expect(201);
    return rescue;
  }

  /** An operation on a tip of the NGO, staffed by the station, authorised and briefed. */
  async ready(): Promise<Readonly<{ tipId: string; operationId: string; path: string }>> {
    const { ravi, vikram, meera } = this.people;
    const { id: tipId } = await this.records(meera, '/tips', { receivingOrg: this.ids.unit });
    const { id: operationId } = await this.records(ravi, '/operations', { tipIds: [tipId], route: 'ITPA-15' });
    const path = `/operations/${operationId}`;
    const ask = { toStation: this.ids.station, officers: 2, women: 2, neededBy: this.network.now(60) };
    const { id: requestId } = await this.records(ravi, `${path}/staffing-requests`, ask);
    const woman = { rank: 'constable', gender: 'female' };
    const officers = { officers: [{ ...woman, staffRef: vikram.card.userRef }, woman] };
    await this.records(vikram, `${path}/staffing-requests/${requestId}/commitments`, officers);
    await this.records(ravi, `${path}/grounds`, { text: 'an invented reason' });
    await this.records(ravi, `${path}/authorisation`, { authority: 'own-record', area: 'DL-CENTRAL' });
    await this.records(ravi, `${path}/briefing`);
    return { tipId, operationId, path };
  }

  /** The team is inside, with two witnesses called. */
  async inside(): Promise<Readonly<{ tipId: string; operationId: string; path: string }>> {
    const operation = await this.ready();
    const { ravi } = this.people;
    await this.records(ravi, `${operation.path}/witnesses`, {
      gender: 'female',
      response: 'attended',
      name: 'an invented witness',
    });
    await this.records(ravi, `${operation.path}/witnesses`, { gender: 'male', response: 'attended' });
    await this.records(ravi, `${operation.path}/entries`, { womenOfficers: 2, witnesses: 2 });
    return operation;
  }

  /** Somebody is removed; answers her reference and the id that her case will have. */
  async remove(path: string, apparentAgeBand = 'child'): Promise<Readonly<{ subjectRef: string; caseId: string }>> {
    const { id: subjectRef, events } = await this.records(this.people.ravi, `${path}/persons-removed`, {
      apparentAgeBand,
      gender: 'female',
      sexualOffenceInformed: true,
      pocsoInformed: true,
      condition: 'an invented condition',
    });
    return { subjectRef, caseId: createdIdOf(commandIdOf(events[0]!.eventId, 'case-of-removed-person'), 'case') };
  }
}
