import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningNetwork } from './running-network.js';
import type { HttpPerson } from './http-person.js';

/** One message of a stream. */
export type Message = Readonly<{ type: string; id: string; data: Readonly<Record<string, string>> }>;

const SLOWEST_MS = 15_000;

const fieldsOf = (block: string): ReadonlyMap<string, string> =>
  new Map(
    block.split('\n').flatMap((line) => {
      const colon = line.indexOf(': ');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 2)] as const] : [];
    }),
  );

/** An open page of a person: what she is told of changes, as it comes. */
export class LivePage {
  readonly messages: Message[] = [];
  /** Everything that came, to the letter. */
  text = '';
  /** Resolves when the server has ended the stream, or the connection. */
  readonly ended: Promise<void>;
  #handled = 0;
  readonly #news = new Set<() => void>();

  private constructor(
    private readonly sent: ClientRequest,
    readonly answer: IncomingMessage,
  ) {
    answer.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    this.ended = new Promise((resolve) => answer.once('close', resolve));
  }

  /** Opens a page and waits until it is live. */
  static async of(network: RunningNetwork, person: HttpPerson, lastEventId?: string): Promise<LivePage> {
    const { port } = network.api.getHttpServer().address() as AddressInfo;
    const headers = { authorization: person.bearer, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
    const sent = request({ host: '127.0.0.1', port, path: '/changes', headers, agent: false });
    sent.on('error', () => undefined).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const page = new LivePage(sent, answer);
    if (answer.statusCode === 200) await page.until(({ type }) => type === 'ready' || type === 'reset');
    return page;
  }

  /** What she has been told that has changed, as `kind id`, in order. */
  get told(): readonly string[] {
    return this.messages.filter(({ type }) => type === 'changed').map(({ data }) => `${data['kind']} ${data['id']}`);
  }

  /** The id of the last message, with which a browser would connect again. */
  get lastEventId(): string {
    return this.messages.at(-1)!.id;
  }

  /** The first message of which this holds. @throws Error when it does not come */
  async until(holds: (message: Message) => boolean): Promise<Message> {
    for (const deadline = Date.now() + SLOWEST_MS; ;) {
      const found = this.messages.find(holds);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`it was not told; what was: ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#news.delete(wake);
          resolve();
        };
        this.#news.add(wake);
        setTimeout(wake, 100);
      });
    }
  }

  close(): void {
    this.sent.destroy();
  }

  #take(text: string): void {
    this.text += text;
    for (let end = this.text.indexOf('\n\n', this.#handled); end >= 0; end = this.text.indexOf('\n\n', this.#handled)) {
      const fields = fieldsOf(this.text.slice(this.#handled, end));
      this.#handled = end + 2;
      const data = fields.get('data');
      if (data !== undefined)
        this.messages.push({
          type: fields.get('event') ?? 'message',
          id: fields.get('id') ?? '',
          data: JSON.parse(data) as Message['data'],
        });
    }
    for (const wake of [...this.#news]) wake();
  }
}
