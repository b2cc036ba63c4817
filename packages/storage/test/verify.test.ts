/** Whether everything is as it was written, on SQLite; the same runs on the other databases. */
import { inFile } from "./suite/suite.ts"

inFile("verify")
