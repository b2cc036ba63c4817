/** Reports with their histories, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("reports", "model")
