/** Accounts, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("accounts")
