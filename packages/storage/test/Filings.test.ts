/** Filings apart from revisions, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("filings")
