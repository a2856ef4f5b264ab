import type { PlainDate } from '@daiban/domain/calendar/types';
import { type Connection, statement } from '../../platform/database/statement.ts';

export interface CertificateRow {
  readonly id: string;
  readonly number: string;
  readonly officer_id: string;
  readonly issued_on: string;
  readonly valid_until: string;
  readonly revoked_on: string | null;
  readonly revoked_reason: string | null;
}

const columns = 'id::text, number, officer_id, issued_on::text, valid_until::text, revoked_on::text, revoked_reason';
const findAll = statement<CertificateRow>(
  'certificate.all',
  `select ${columns} from agent_certificate where $1::text is null or officer_id = $1 order by issued_on desc, number desc`,
);

/** Certificates of one officer or of all, the newest first. */
export const listCertificates = (connection: Connection, officerId?: string): Promise<CertificateRow[]> =>
  findAll.rows(connection, [officerId ?? null]);

export const isValidOn = ({ issued_on, valid_until, revoked_on }: CertificateRow, day: PlainDate): boolean =>
  issued_on <= day && day <= valid_until && revoked_on === null;

/** The certificate in force of every agent that has one, by officer (F19; shown beside an agent's name). */
export const certificatesInForce = async (
  connection: Connection,
  day: PlainDate,
): Promise<ReadonlyMap<string, { readonly number: string; readonly validUntil: PlainDate }>> =>
  new Map(
    (await listCertificates(connection))
      .filter((row) => isValidOn(row, day))
      .map((row) => [row.officer_id, { number: row.number, validUntil: row.valid_until }]),
  );

export const toCertificateView = (row: CertificateRow, day: PlainDate) => ({
  id: row.id,
  number: row.number,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  inForce: isValidOn(row, day),
  ...(row.revoked_on === null || row.revoked_reason === null ? {} : { revoked: { on: row.revoked_on, reason: row.revoked_reason } }),
});
