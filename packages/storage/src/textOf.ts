/**
 * The text of a revision in SQL: its own, or that of the revision it repeats.
 *
 * @module
 */
/** As a column of the row that goes by this name. */
export const textOf = (revision: string): string =>
  `CASE WHEN ${revision}.same_as IS NULL THEN ${revision}.text ELSE (SELECT origin.text FROM revisions AS origin
    WHERE origin.agency = ${revision}.agency AND origin.year = ${revision}.year AND origin.number = ${revision}.same_as) END`
