import { signInOverHttp } from '@setu/access';
import type { Terminal } from '../terminal.js';
import { DemoDiffers } from './demo-differs.js';
import { ElapsedTime } from './elapsed-time.js';
import { Player } from './player.js';
import { same } from './same.js';

/** A line of the custody board, as far as a scenario speaks of it. Names instead of ids. */
export type BoardSays = Readonly<{
  responsible: string;
  footing: string;
  /** Why nobody is responsible any more. */
  ended?: string;
  handover?: Readonly<{ stage: string; to: string }>;
  unconfirmed: boolean;
  wrong: readonly string[];
}>;
/** The custody ledger in short: who was responsible, one after the other. */
export type LedgerSays = readonly string[];

/** For an outside party `org` is the organisation that keeps its record. */
type Custodian = Readonly<{ kind: string; org?: string }>;
type Line = Readonly<{
  caseId: string;
  custodian?: Custodian;
  footing?: string;
  endReason?: string;
  handover?: Readonly<{ stage: string; toOrg?: string; unconfirmedSince?: string }>;
  wrong: readonly string[];
}>;
type Entry = Readonly<{ from: string; until?: string; custodian: Custodian }>;

/** Reads that wait for what was written before. How a case stood at an instant is never behind, and a receipt neither. */
const WAITS =
  /^\/(cases|tips|operations|custody-board|referrals|follow-ups|queue|reconciliation|irregularities|meetings|agreed-actions|organisations)\b/;
const NEVER_BEHIND = /\/(history|state|comparison|receipt)(\?|$)/;

/** Where the scenario plays: a Setu that runs, its organisations by name, and the people who have signed in. */
export class Stage {
  readonly #players = new Map<string, Player>();
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #names = new Map<string, string>();
  #position: string | undefined;
  #step = 0;

  constructor(
    readonly url: string,
    private readonly passphrases: Readonly<Record<string, string>>,
    private readonly terminal: Terminal,
    readonly time: ElapsedTime = new ElapsedTime(),
  ) {}

  /** Signs a person in, the first time she is asked for. */
  async player(key: string): Promise<Player> {
    const known = this.#players.get(key);
    if (known) return known;
    const passphrase = this.passphrases[key];
    if (passphrase === undefined) throw new DemoDiffers(`somebody called ${key}`, key, Object.keys(this.passphrases));
    const token = (): Promise<string> => this.#token(key, passphrase);
    const unnamed = new Player(this.url, token, key, '', '', () => undefined);
    const { organisation, userRef } = (await unnamed.reads('/me')).body as Readonly<{
      organisation: Readonly<{ id: string; name: string }>;
      userRef: string;
    }>;
    this.#names.set(organisation.id, short(organisation.name));
    const name = `${key[0]!.toUpperCase()}${key.slice(1)} (${short(organisation.name)})`;
    const player = new Player(this.url, token, name, organisation.id, userRef, (position) => (this.#position = position));
    this.#players.set(key, player);
    return player;
  }

  /** Keys of the people who can sign in. */
  get people(): readonly string[] {
    return Object.keys(this.passphrases);
  }

  /** Time passes, where it can; whoever acts next signs in again. */
  async later(ms: number): Promise<void> {
    await this.time.pass(ms);
    this.#tokens.clear();
  }

  /** A new scenario begins. */
  begin(title: string): void {
    this.#step = 0;
    this.terminal.say(`\n${title}`);
  }

  /** The path of a read that must see the last write. */
  fresh(path: string): string {
    if (this.#position === undefined || !WAITS.test(path) || NEVER_BEHIND.test(path)) return path;
    return `${path}${path.includes('?') ? '&' : '?'}after=${this.#position}`;
  }

  /** Tells what happens next. */
  tell(line: string): void {
    this.terminal.say(`\n${String(++this.#step).padStart(2)}. ${line}`);
  }

  /** Tells what came of it. */
  note(line: string): void {
    this.terminal.say(`      ${line}`);
  }

  nameOf(orgId: string | undefined): string {
    return orgId === undefined ? 'nobody' : (this.#names.get(orgId) ?? orgId);
  }

  /** The board and the ledger must say exactly this, and the ledger must have no gap. @throws DemoDiffers */
  async stands(reader: Player, caseId: string, board: BoardSays, ledger: LedgerSays): Promise<void> {
    const line = await this.#lineOf(reader, caseId);
    same('the custody board', line && this.#said(line), board);
    const { entries } = (await reader.reads(`/cases/${caseId}/custody-ledger${this.#after}`)).body as Readonly<{
      entries: readonly Entry[];
    }>;
    same(
      'the custody ledger',
      entries.map(({ custodian }) => this.#holder(custodian)),
      ledger,
    );
    for (const [index, { until }] of entries.entries()) {
      const next = entries[index + 1];
      if (next) same('the ledger has no gap', until, next.from);
      else same('the last entry lasts', until, undefined);
    }
    const { responsible, footing, ended, handover, unconfirmed, wrong } = board;
    const under = handover ? `; handover to ${handover.to} is ${handover.stage}${unconfirmed ? ', unconfirmed' : ''}` : '';
    const stands = ended === undefined ? `${responsible} is responsible, on ${footing}` : `custody has ended: ${ended}`;
    this.note(`Board:  ${stands}${under}${wrong.length > 0 ? `; wrong: ${wrong.join(', ')}` : ''}`);
    this.note(`Ledger: ${ledger.join(' → ')}`);
  }

  /** Nothing of the case is on this person's board. @throws DemoDiffers */
  async seesNothing(reader: Player, caseId: string): Promise<void> {
    same(`the board of ${reader.name}`, await this.#lineOf(reader, caseId), undefined);
  }

  /** How many events the case has. */
  async events(reader: Player, caseId: string): Promise<number> {
    return ((await reader.reads(`/cases/${caseId}/timeline${this.#after}`)).body as unknown as readonly unknown[]).length;
  }

  #token(person: string, passphrase: string): Promise<string> {
    const known = this.#tokens.get(person);
    if (known) return known;
    const token = signInOverHttp({ issuer: `${this.url}/oidc`, clientId: 'setu', person, passphrase });
    this.#tokens.set(person, token);
    return token;
  }

  get #after(): string {
    return this.#position === undefined ? '' : `?after=${this.#position}`;
  }

  async #lineOf(reader: Player, caseId: string): Promise<Line | undefined> {
    const after = this.#position === undefined ? '' : `&after=${this.#position}`;
    const { lines } = (await reader.reads(`/custody-board?limit=200&sort=changed${after}`)).body as Readonly<{
      lines: readonly Line[];
    }>;
    return lines.find((line) => line.caseId === caseId);
  }

  #holder(custodian: Custodian | undefined): string {
    const name = this.nameOf(custodian?.org);
    return custodian?.kind === 'outside-party' ? `a party outside, on the record of ${name}` : name;
  }

  #said({ custodian, footing, endReason, handover, wrong }: Line): BoardSays {
    return {
      responsible: this.#holder(custodian),
      footing: footing ?? 'nothing',
      ...(endReason !== undefined && { ended: endReason }),
      ...(handover && { handover: { stage: handover.stage, to: this.nameOf(handover.toOrg) } }),
      unconfirmed: handover?.unconfirmedSince !== undefined,
      wrong,
    };
  }
}

const short = (name: string): string => name.replace(/ \(invented\)$/, '');
