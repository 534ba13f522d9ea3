// Addresses that were fetched, and what their servers said of them.

import type { KeptVisit } from '../model/index.ts';
import type { Database } from './driver.ts';

/** Those of the addresses that were fetched before, and all that were first fetched since. */
export function readVisits(database: Database, addresses: readonly string[], since: string): KeptVisit[] {
  return database
    .all(
      'SELECT * FROM visits WHERE address IN (SELECT value FROM json_each(?)) OR first_at >= ? ORDER BY address',
      JSON.stringify(addresses),
      since,
    )
    .map((row) => ({
      address: String(row['address']),
      etag: String(row['etag']),
      modified: String(row['modified']),
      firstAt: String(row['first_at']),
      lastAt: String(row['last_at']),
    }));
}

/** Must run inside a write. The first visit stays the first. */
export function writeVisits(database: Database, visits: readonly KeptVisit[]): void {
  for (const { address, etag, modified, firstAt, lastAt } of visits)
    database.run(
      `INSERT INTO visits (address, etag, modified, first_at, last_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, last_at = excluded.last_at`,
      address,
      etag,
      modified,
      firstAt,
      lastAt,
    );
}
