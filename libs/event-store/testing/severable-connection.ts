import { createServer, connect, type Server, type Socket } from 'node:net';

type Fault = 'request' | 'answer';

/**
 * A wire between a store and PostgreSQL that a test can cut, at the one moment that cannot be hit otherwise: after the server has carried out
 * a statement and before its answer arrives.
 */
export class SeverableConnection {
  readonly #open = new Set<Socket>();
  #fault: { kind: Fault; marker: string; left: number } | undefined;
  #down = false;
  #lost = 0;

  private constructor(
    private readonly server: Server,
    /** Connection string by way of this wire. */
    readonly url: string,
  ) {}

  /** How often a fault has struck. */
  get lost(): number {
    return this.#lost;
  }

  static async to(connectionString: string): Promise<SeverableConnection> {
    const url = new URL(connectionString.replace('@/', '@localhost/'));
    const folder = url.searchParams.get('host');
    const port = Number(url.searchParams.get('port') ?? (url.port || '5432'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const wire = new SeverableConnection(
      server,
      `postgresql://${url.username}:${url.password}@127.0.0.1:${address.port}${url.pathname}`,
    );
    server.on('connection', (client) =>
      wire.#join(client, folder?.startsWith('/') ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, folder ?? url.hostname)),
    );
    return wire;
  }

  /** The next `times` requests that hold these bytes are lost: never sent (`request`), or carried out but not answered (`answer`). */
  lose(kind: Fault, marker: string, times = 1): void {
    this.#fault = { kind, marker, left: times };
  }

  /** Cuts every connection; new ones are cut as well until it is mended. */
  cut(): void {
    this.#down = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#down = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #join(client: Socket, server: Socket): void {
    let awaited = false;
    const end = (): void => {
      for (const socket of [client, server]) {
        socket.destroy();
        this.#open.delete(socket);
      }
    };
    for (const socket of [client, server]) {
      this.#open.add(socket);
      // Either end may vanish; the other is then cut as well, which is all that a wire can do.
      socket.on('error', end);
      socket.on('close', end);
    }
    if (this.#down) return end();
    client.on('data', (request) => {
      const kind = this.#strike(request);
      if (kind === 'request') return end();
      awaited ||= kind === 'answer';
      server.write(request);
    });
    server.on('data', (answer) => {
      if (awaited) end();
      else client.write(answer);
    });
  }

  #strike(request: Buffer): Fault | undefined {
    const fault = this.#fault;
    if (!fault || fault.left === 0 || !request.includes(fault.marker)) return undefined;
    fault.left--;
    this.#lost++;
    return fault.kind;
  }
}
