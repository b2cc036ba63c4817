/**
 * Everything that is claimed of speed and size, measured beside its rivals in one run: `npm run bench`.
 *
 * @module
 */
import { arithmetic } from "./arithmetic.ts"
import { checking } from "./checking.ts"
import { coldStart } from "./coldStart.ts"
import { decode } from "./decode.ts"
import { dropping } from "./dropping.ts"
import { http } from "./http.ts"
import { importing } from "./importing.ts"
import { manyFiles } from "./manyFiles.ts"
import { mutations } from "./mutations.ts"
import { sizes } from "./sizes.ts"
import { terminal } from "./terminal.ts"

process.stdout.write(
  `Node ${process.version}, ${process.platform} ${process.arch}. How to read this: bench/README.md\n`
)
await arithmetic()
await checking()
manyFiles()
await mutations()
await decode()
await importing()
coldStart()
await sizes()
await http()
await dropping()
await terminal()
