/** Sessions, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("sessions")
