/**
 * The code of the error that `SqliteFile.ts` throws when the database's path leads to another file than the one that was opened.
 *
 * @module
 */
export const moved = "GONGKAI_MOVED"
