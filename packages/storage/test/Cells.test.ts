/** Numbers as vectors and their sums, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("sums")
