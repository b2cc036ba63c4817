/** Ids that look alike, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("names")
