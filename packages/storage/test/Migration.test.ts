/** The tables are brought up to date in steps, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("tables")
