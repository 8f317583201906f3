import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a figure is called. `labels` take codes and names of the program only; ids of people and cases would never end. */
export type Figure<Label extends string> = Readonly<{ name: string; help: string; labels?: readonly Label[] }>;

/** The figures of this process, in a register of its own, so that two applications in one process do not mix theirs. */
export class Metrics {
  private readonly registry = new Registry();

  /** Adds memory, processor and event loop of the process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry, prefix: 'setu_' });
  }

  /** A count that only grows. Asked for twice by one name, it is the same one. */
  counter<Label extends string>(figure: Figure<Label>): Counter<Label> {
    return this.find<Counter<Label>>(figure) ?? new Counter({ ...this.described(figure) });
  }

  /** A figure that rises and falls. `collect` sets it when it is asked for. */
  gauge<Label extends string>(figure: Figure<Label>, collect?: (gauge: Gauge<Label>) => void | Promise<void>): Gauge<Label> {
    const existing = this.find<Gauge<Label>>(figure);
    if (existing) return existing;
    const described = this.described(figure);
    if (!collect) return new Gauge(described);
    return new Gauge({
      ...described,
      async collect() {
        await collect(this);
      },
    });
  }

  /** Durations in seconds, counted into `buckets`. */
  histogram<Label extends string>(figure: Figure<Label>, buckets: readonly number[]): Histogram<Label> {
    return this.find<Histogram<Label>>(figure) ?? new Histogram({ ...this.described(figure), buckets: [...buckets] });
  }

  /** All figures as Prometheus reads them. */
  async expose(): Promise<Readonly<{ contentType: string; body: string }>> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private described<Label extends string>({ name, help, labels = [] }: Figure<Label>) {
    return { name, help, labelNames: [...labels], registers: [this.registry] };
  }

  private find<Kind>({ name }: Figure<string>): Kind | undefined {
    return this.registry.getSingleMetric(name) as Kind | undefined;
  }
}
