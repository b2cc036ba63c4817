/** The log of what was done, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("log")
