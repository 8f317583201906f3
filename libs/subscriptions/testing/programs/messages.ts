/** What a worker process is told: it stands still for ever in the midst of its batch number `standstillIn`, with rows written and not committed. */
export type WorkerTask = Readonly<{ connectionString: string; standstillIn?: number }>;

/** A worker's word to its parent: it holds the view, it has committed a batch, or it stands still. */
export type WorkerWord = Readonly<{ kind: 'started' | 'committed' | 'standing-still' }>;
