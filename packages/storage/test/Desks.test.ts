/** The tree of units and the campaigns, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("desks")
