import { randomUUID } from 'node:crypto';
import { OpsError } from '../ops-error.js';
import { atPath } from './answer-path.js';
import { checkChain } from './chain.js';
import { DemoDiffers } from './demo-differs.js';
import { differs } from './differences.js';
import { durationMs } from './duration.js';
import { Names } from './names.js';
import { Paper } from './paper.js';
import type { Answer, Player } from './player.js';
import { same } from './same.js';
import type { Request, Scenario, Stands, Step } from './scenario.js';
import type { Stage } from './stage.js';

const PATIENCE_MS = 15_000;
const AGAIN_AFTER_MS = 100;

/** Plays a scenario step by step and compares what Setu answers with what it must answer. */
export class ScenarioPlay {
  readonly #names = new Names(() => this.stage.time.now());

  constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
  ) {}

  /** @throws DemoDiffers at the first difference; OpsError where the scenario itself is wrong */
  async play(): Promise<void> {
    this.stage.begin(this.scenario.title);
    const text = JSON.stringify(this.scenario.steps);
    for (const key of this.stage.people) if (new RegExp(`(\\$|\\{|")${key}\\b`).test(text)) await this.#call(key);
    await this.#all(this.scenario.steps);
  }

  async #all(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#step(step);
  }

  async #step({ tell, note, ...does }: Step): Promise<void> {
    if (tell !== undefined) this.stage.tell(this.#names.text(tell));
    for (const [name, value] of Object.entries(does.let ?? {})) this.#names.set(this.#names.text(name), this.#names.value(value));
    if (does.request) await this.#request(does.request);
    if (does.together) await this.#together(does.together.requests, does.together.outcomes);
    if (does.stands) await this.#stands(does.stands);
    if (does.unseen) await this.stage.seesNothing(await this.#player(does.unseen.as), this.#id(does.unseen.case));
    if (does.count) this.#names.set(does.count.name, await this.#events(does.count));
    if (does.unchanged) same('nothing was recorded', await this.#events(does.unchanged), this.#names.get(does.unchanged.name));
    if (does.proven) await this.#proven(does.proven);
    if (does.later) await this.#later(does.later);
    if (does.each) await this.#each(does.each);
    if (note !== undefined) this.stage.note(this.#names.text(note));
  }

  async #later({ by, steps = [] }: NonNullable<Step['later']>): Promise<void> {
    const { canPass } = this.stage.time;
    const duration = durationMs(this.#names.text(by));
    if (duration === undefined) throw new OpsError(`${this.#names.text(by)} is not how much time can pass.`);
    if (canPass) await this.stage.later(duration);
    else if (steps.length > 0)
      this.stage.note(
        'What comes then is left out: nobody moves the clock of this Setu. A demonstration on one of its own plays it.',
      );
    if (canPass) await this.#all(steps);
  }

  async #each({ name, of, steps }: NonNullable<Step['each']>): Promise<void> {
    for (const one of of) {
      const named = typeof one === 'string' ? { [name!]: one } : one;
      for (const [each, value] of Object.entries(named)) this.#names.set(each, this.#names.value(value));
      await this.#all(steps);
    }
  }

  async #request(request: Request): Promise<void> {
    const player = await this.#player(request.as);
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.#send(player, request);
      const difference = this.#differenceOf(player, request, answer);
      if (difference === undefined) return this.#save(request, answer);
      if (request.until !== true || Date.now() > deadline) throw difference;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }

  async #send(player: Player, { post, get, body = {}, paper, key, ifMatch }: Request): Promise<Answer> {
    if (get !== undefined) return player.asks(this.stage.fresh(this.#names.text(get)));
    const idempotencyKey = key === undefined ? randomUUID() : this.#keyNamed(key);
    const etag = ifMatch === undefined ? undefined : String(this.#names.get(this.#names.text(ifMatch)));
    const sent = paper === undefined ? (this.#names.value(body) as object) : new Paper(this.#names.text(paper));
    return player.tries(this.#names.text(post!), sent, {
      key: idempotencyKey,
      ...(etag !== undefined && { ifMatch: etag }),
    });
  }

  #keyNamed(name: string): string {
    const known = `key ${this.#names.text(name)}`;
    try {
      return String(this.#names.get(known));
    } catch {
      this.#names.set(known, randomUUID());
      return String(this.#names.get(known));
    }
  }

  #differenceOf(player: Player, request: Request, answer: Answer): DemoDiffers | undefined {
    const what = `${player.name}: ${request.post === undefined ? 'GET' : 'POST'} ${this.#names.text(request.post ?? request.get!)}`;
    if (request.refused) {
      const wanted = [request.refused.status, request.refused.code];
      const found = [answer.status, answer.body['code']];
      if (differs(found, wanted, '')) return new DemoDiffers(what, wanted, [...found, answer.body['detail']]);
    } else {
      const wanted = request.post === undefined ? 200 : 201;
      if (answer.status !== wanted) return new DemoDiffers(what, wanted, [answer.status, answer.body]);
    }
    if (request.expect === undefined) return undefined;
    const difference = differs(answer.body, this.#names.value(request.expect), '');
    return difference && new DemoDiffers(`${what} answers at ${difference.path || '/'}`, difference.wanted, difference.found);
  }

  #save({ save = {}, refused }: Request, answer: Answer): void {
    this.#names.set('told', refused ? answer.body['detail'] : undefined);
    for (const [name, path] of Object.entries(save)) {
      const value = path === 'etag' ? answer.headers.get('etag') : atPath(answer.body, this.#names.text(path));
      if (value === undefined || value === null) throw new DemoDiffers(`an answer with ${path}`, 'something', answer.body);
      this.#names.set(this.#names.text(name), value);
    }
  }

  async #together(requests: readonly Request[], outcomes: readonly string[]): Promise<void> {
    const players: Player[] = [];
    for (const { as } of requests) players.push(await this.#player(as));
    const answers = await Promise.all(requests.map((request, index) => this.#send(players[index]!, request)));
    const found = answers.map(({ status, body }) => {
      const code = body['code'] as string | undefined;
      return code === undefined ? String(status) : `${status} ${code}`;
    });
    same('what came of it', found.sort(), [...outcomes].sort());
  }

  async #stands({ as, case: name, unconfirmed = false, wrong = [], ledger, ...line }: Stands): Promise<void> {
    const names = (keys: readonly string[]): readonly string[] => keys.map((key) => this.#names.text(key));
    const handover = line.handover && { stage: line.handover.stage, to: this.#names.text(line.handover.to) };
    const board = {
      responsible: line.responsible === undefined ? this.stage.nameOf(undefined) : this.#names.text(line.responsible),
      footing: line.footing ?? 'nothing',
      ...(line.ended !== undefined && { ended: line.ended }),
      ...(handover && { handover }),
      unconfirmed,
      wrong,
    };
    await this.stage.stands(await this.#player(as), this.#id(name), board, names(ledger));
  }

  async #events({ as, case: name }: Readonly<{ as: string; case: string }>): Promise<number> {
    return this.stage.events(await this.#player(as), this.#id(name));
  }

  async #proven({ as, case: name, hides }: NonNullable<Step['proven']>): Promise<void> {
    const player = await this.#player(as);
    const caseId = this.#id(name);
    const timeline = await player.reads(this.stage.fresh(`/cases/${caseId}/timeline`));
    const text = JSON.stringify(timeline.body);
    for (const word of hides) same(`${word} stands nowhere in the timeline`, text.includes(word), false);
    await checkChain(player, caseId, await this.#events({ as, case: name }));
  }

  #id(name: string): string {
    return String(this.#names.get(this.#names.text(name)));
  }

  /** She signs in; from now on she is known: `{ravi}` and `{ravi.house}` in texts, `$ravi.organisation` and `$ravi.userRef` in values. */
  async #call(key: string): Promise<void> {
    const { name, organisation, userRef } = await this.stage.player(key);
    this.#names.set(key, name);
    this.#names.set(`${key}.house`, this.stage.nameOf(organisation));
    this.#names.set(`${key}.organisation`, organisation);
    this.#names.set(`${key}.userRef`, userRef);
  }

  #player(key: string): Promise<Player> {
    return this.stage.player(this.#names.text(key));
  }
}
