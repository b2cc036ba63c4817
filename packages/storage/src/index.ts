/**
 * Agencies and reports kept with every revision; which database is chosen by `@gongkai/storage/Sqlite` or `@gongkai/storage/D1`.
 *
 * @module
 */
export type { Agencies } from "./Agencies.ts"
export { NewerSchema } from "./Migration.ts"
export type { Filter, Position, Reports } from "./Reports.ts"
export {
  Expected,
  type Note,
  type Page,
  Revision,
  Saved,
  type StoredAgency,
  type StoredReport,
  type StoredText
} from "./Revision.ts"
export { Storage } from "./Storage.ts"
export { AgencyNotFound, ReportNotFound, RevisionConflict, StorageError } from "./StorageError.ts"
export type { Holder, Issued, Terms, Tokens } from "./Tokens.ts"
