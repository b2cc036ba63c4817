/** The register of agencies, on SQLite. */
import { inFile } from "./suite/suite.ts"

inFile("agencies")
