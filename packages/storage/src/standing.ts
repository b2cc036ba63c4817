/**
 * The table of the reports that stand, which the database itself keeps up with every revision, in the same statement that adds one.
 *
 * @module
 */

export const standingTable = `CREATE TABLE IF NOT EXISTS standing (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        edition TEXT NOT NULL,
        hash TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (agency, year)
      )`

/** For each filter the order of the list. */
export const standingIndexes: ReadonlyArray<string> = [
  "CREATE INDEX IF NOT EXISTS standing_by_year ON standing (year, agency)",
  "CREATE INDEX IF NOT EXISTS standing_by_edition ON standing (edition, agency, year)",
  "CREATE INDEX IF NOT EXISTS standing_by_both ON standing (edition, year, agency)"
]

const put = `INSERT INTO standing (agency, year, number, edition, hash, saved_at)
        VALUES (NEW.agency, NEW.year, NEW.number, NEW.edition, NEW.hash, NEW.saved_at)
        ON CONFLICT (agency, year) DO UPDATE SET
          number = excluded.number, edition = excluded.edition, hash = excluded.hash, saved_at = excluded.saved_at`

const away = "DELETE FROM standing WHERE agency = NEW.agency AND year = NEW.year"

export const standingKept: ReadonlyArray<string> = [
  `CREATE TRIGGER IF NOT EXISTS standing_put AFTER INSERT ON revisions WHEN NEW.removed = 0 BEGIN ${put}; END`,
  `CREATE TRIGGER IF NOT EXISTS standing_away AFTER INSERT ON revisions WHEN NEW.removed = 1 BEGIN ${away}; END`
]

export const standingKeptByPostgres: ReadonlyArray<string> = [
  `CREATE OR REPLACE FUNCTION standing_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.removed = 1 THEN
          ${away};
        ELSE
          ${put};
        END IF;
        RETURN NULL;
      END $$`,
  "DROP TRIGGER IF EXISTS standing_kept ON revisions",
  "CREATE TRIGGER standing_kept AFTER INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION standing_kept()"
]

/** The reports from before there was this table. */
export const standingFilled = `INSERT INTO standing (agency, year, number, edition, hash, saved_at)
      SELECT agency, year, number, edition, hash, saved_at FROM revisions
      WHERE removed = 0 AND number = (
        SELECT MAX(number) FROM revisions AS each WHERE each.agency = revisions.agency AND each.year = revisions.year
      )
      ON CONFLICT DO NOTHING`
