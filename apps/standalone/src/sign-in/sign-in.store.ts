import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

/** The pool that it works on, as setu_app. */
export type SignInPool = Pool;

/** What the provider remembers between two requests (sessions, interactions, codes, grants), in schema `sign_in`, so that a restart forgets nobody. */
export class SignInStore implements Adapter {
  constructor(
    private readonly pool: Pool,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await this.pool.query(
      `insert into sign_in.artefact (model, id, payload, grant_id, uid, expires_at)
       values ($1, $2, $3, $4, $5, case when $6::int is null then null else clock_timestamp() + make_interval(secs => $6) end)
       on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [this.model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.#one('id = $2', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#one('uid = $2', uid);
  }

  /** Device flow is not offered. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    await this.pool.query(
      `update sign_in.artefact set payload = payload || jsonb_build_object('consumed', floor(extract(epoch from clock_timestamp()))) where model = $1 and id = $2`,
      [this.model, id],
    );
  }

  async destroy(id: string): Promise<void> {
    await this.pool.query('delete from sign_in.artefact where (model = $1 and id = $2) or expires_at < clock_timestamp()', [
      this.model,
      id,
    ]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.pool.query('delete from sign_in.artefact where model = $1 and grant_id = $2', [this.model, grantId]);
  }

  async #one(condition: string, value: string): Promise<AdapterPayload | undefined> {
    const { rows } = await this.pool.query<{ payload: AdapterPayload }>(
      `select payload from sign_in.artefact where model = $1 and ${condition} and (expires_at is null or expires_at > clock_timestamp())`,
      [this.model, value],
    );
    return rows[0]?.payload;
  }
}
