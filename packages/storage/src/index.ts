/**
 * Agencies and reports kept with every revision; which database is chosen by `@gongkai/storage/Sqlite`, `Postgres` or `D1`.
 *
 * @module
 */
export type { Accounts, StoredAccount } from "./Accounts.ts"
export type { Agencies } from "./Agencies.ts"
export type { Entry, Head, Verdict } from "./chain.ts"
export type { CellTotal, Part, Sums, Told, Total } from "./Cells.ts"
export type { Desks, StoredCampaign, StoredTree } from "./Desks.ts"
export type { Filings, StoredFiling, Taken } from "./Filings.ts"
export type { Deed, Log, Subject } from "./Log.ts"
export { NewerSchema } from "./Migration.ts"
export type { Names } from "./Names.ts"
export { fault, type Hashing } from "./Passwords.ts"
export type { Filter, Position } from "./Lists.ts"
export type { Reports } from "./Reports.ts"
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
export type { Sessions } from "./Sessions.ts"
export { Storage } from "./Storage.ts"
export {
  AgencyNotFound,
  NotKept,
  Outdated,
  ReportLocked,
  ReportNotFound,
  RevisionConflict,
  StorageError
} from "./StorageError.ts"
export type { Gone, Holder, Issued, Terms, Tokens } from "./Tokens.ts"
