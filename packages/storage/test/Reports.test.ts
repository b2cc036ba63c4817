/** Reports with their histories, and the lists of them, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("reports", "lists", "model")
