import { verify } from '../apps/server/src/journal/verify.ts';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { openDatabase } from '../apps/server/src/platform/database/connect.ts';
import { createLog } from '../apps/server/src/platform/log.ts';

const cases = process.argv[2];
const db = await openDatabase(readConfig({ DAIBAN_DATA: `bench/.state/${cases}` }), createLog('error'), { purpose: 'command' });
const t = performance.now();
const r = await verify(db.app, (n) => process.stderr.write(`${n}\r`));
console.log(r.cases, r.events, r.broken.length, r.broken.slice(0, 5), (performance.now() - t) / 1000);
const q = async (s: string) => console.table((await db.app.query(s)).rows);
await q(`select procedure, count(*) from case_list group by 1 order by 2 desc`);
await q(
  `select relname, n_live_tup, pg_size_pretty(pg_table_size(relid)) t, pg_size_pretty(pg_indexes_size(relid)) i from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit 12`,
);
await q(`select avg(length(text))::int, avg(octet_length(text))::int b, avg(cardinality(tokens))::int c from case_search`);
await q(`select l.title, s.text from case_list l join submission s using(case_id) order by random() limit 5`);
await q(
  `select kind, count(*), count(*) filter (where overdue_at is not null) o from duty where closed_on is null group by 1 order by 2 desc`,
);
await db.close();
