import { describe, expect, it } from '@jest/globals';
import { at, CWC, HOME, openCase, stateAfter } from '../../../testing/case-story.js';
import { context, gathered } from '../../../testing/gathered.js';
import { MakeOrder } from './make-order.command.js';
import { MakeOrderHandler } from './make-order.handler.js';

const made = (known: Parameters<typeof gathered>[2]['known']) =>
  gathered(
    (streams, directory) => new MakeOrderHandler(streams, directory),
    new MakeOrder(
      'invented',
      { authority: 'cwc', authorityOrg: CWC, statute: 'JJ-37', kind: 'placement', custodianOrg: HOME, from: at(9) },
      context,
    ),
    { state: stateAfter(openCase(0)), now: at(10), known },
  );

describe('What an order says of organisations', () => {
  it('is looked up in the directory, and what was relied on is recorded', async () => {
    const { command, facts } = await made({ [CWC]: { kind: 'cwc' }, [HOME]: { kind: 'shelter' } });
    expect(command.data).toMatchObject({ custodianKind: 'shelter', authorityFact: { registered: true, kind: 'cwc' } });
    expect(facts?.map(({ stream }) => stream)).toEqual([CWC, HOME]);
  });

  it('leaves the custodian without a kind if the directory does not know it', async () =>
    expect((await made({ [CWC]: { kind: 'cwc' } })).command.data).toMatchObject({ custodianKind: undefined }));
});
