import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { iso, present } from './rows.js';
import type {
  LedgerAccess,
  LedgerConsent,
  LedgerOverride,
  LedgerRefusal,
  LedgerShared,
  SharingLedger,
} from './sharing-ledger.js';

type SealedValue = { sealed: string };
type ConsentRow = {
  consent_id: string;
  purpose: string;
  given_by: string;
  language: string;
  recipients: string[];
  scope: string[] | null;
  guardian_ref: string | null;
  authority: string | null;
  witness: SealedValue | null;
  given_at: Date;
  expires: Date | null;
  withdrawn_at: Date | null;
  recorded_by: string | null;
  recorded_by_org: string | null;
  childs_view: string | null;
  childs_view_at: Date | null;
};
type RefusalRow = { refusal_id: string; purpose: string; refused_by: string; recipients: string[]; refused_at: Date };
type AccessRow = {
  org_ref: string;
  ground: string;
  ref: string;
  since: Date;
  until: Date | null;
  ended_because: string | null;
  service: string | null;
  consent_id: string | null;
  override_ground: string | null;
  override_order: string | null;
  override_note: SealedValue | null;
};
type LogRow = {
  recorded_at: Date;
  what: string;
  ref: string;
  from_org: string;
  to_org: string | null;
  by_user: string;
  service: string | null;
  consent_id: string | null;
  override_ground: string | null;
};

const consentOf = (row: ConsentRow): LedgerConsent => ({
  consentId: row.consent_id,
  purpose: row.purpose,
  givenBy: row.given_by,
  language: row.language,
  recipients: row.recipients,
  ...present({ scope: row.scope, guardianRef: row.guardian_ref, authority: row.authority, witness: row.witness }),
  givenAt: row.given_at.toISOString(),
  ...present({
    expires: iso(row.expires),
    withdrawnAt: iso(row.withdrawn_at),
    recordedBy: row.recorded_by,
    recordedByOrg: row.recorded_by_org,
  }),
  ...(row.childs_view !== null &&
    row.childs_view_at && { childsView: { view: row.childs_view, heardAt: row.childs_view_at.toISOString() } }),
});

const refusalOf = (row: RefusalRow): LedgerRefusal => ({
  refusalId: row.refusal_id,
  purpose: row.purpose,
  refusedBy: row.refused_by,
  recipients: row.recipients,
  refusedAt: row.refused_at.toISOString(),
});

const accessOf = (row: AccessRow, consents: readonly ConsentRow[]): LedgerAccess => ({
  orgRef: row.org_ref,
  ground: row.ground,
  ref: row.ref,
  since: row.since.toISOString(),
  ...present({
    until: iso(row.until),
    endedBecause: row.ended_because,
    service: row.service,
    consentId: row.consent_id,
    expires: iso(consents.find(({ consent_id: id }) => id === row.consent_id)?.expires ?? null),
  }),
});

const overrideOf = (row: AccessRow): readonly LedgerOverride[] =>
  row.override_ground === null || row.service === null
    ? []
    : [
        {
          referralId: row.ref,
          toOrg: row.org_ref,
          service: row.service,
          ground: row.override_ground,
          ...present({ orderId: row.override_order, note: row.override_note }),
          since: row.since.toISOString(),
          ...present({ until: iso(row.until) }),
        },
      ];

const sharedOf = (row: LogRow): LedgerShared => ({
  at: row.recorded_at.toISOString(),
  what: row.what,
  ref: row.ref,
  fromOrg: row.from_org,
  ...present({ toOrg: row.to_org }),
  byUser: row.by_user,
  ...present({ service: row.service, consentId: row.consent_id, overrideGround: row.override_ground }),
});

/** The consent and sharing ledger of each case. */
@Injectable()
export class SharingLedgers {
  static readonly table = new RowTables(['sharing_consent', 'sharing_refusal', 'sharing_access', 'sharing_log']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The ledger of a case in recorded order, none left out. Its tables are read as of one moment, so that they fit together. */
  async find(caseId: string): Promise<SharingLedger> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const all = async <Row extends object>(table: string): Promise<readonly Row[]> =>
        (await client.query<Row>(`SELECT * FROM views.${table} WHERE case_id = $1 ORDER BY revision`, [caseId])).rows;
      const consents = await all<ConsentRow>('sharing_consent');
      const refusals = await all<RefusalRow>('sharing_refusal');
      const access = await all<AccessRow>('sharing_access');
      const log = await all<LogRow>('sharing_log');
      await client.query('COMMIT');
      return {
        caseId,
        consents: consents.map(consentOf),
        refusals: refusals.map(refusalOf),
        access: access.map((row) => accessOf(row, consents)),
        overrides: access.flatMap(overrideOf),
        shared: log.map(sharedOf),
      };
    } finally {
      client.release();
    }
  }
}
