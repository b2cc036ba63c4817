/** Bearer tokens, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("tokens")
