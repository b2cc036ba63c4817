/**
 * A measured process that prints once, the first time in its life: `ENGINE MANNER FONTS report|book FILE`; says the milliseconds.
 *
 * @module
 */
import { writeFileSync } from "node:fs"
import { draft, drafts } from "./drafts.ts"
import { opened } from "./engines.ts"

/** Reports in a yearbook. */
const many = 30

const [kind, file = ""] = process.argv.slice(5)
const printer = await opened(process.argv.slice(2))
const print = kind === "book" ? printer.book(drafts(0, many)) : printer.report(draft(0))
const start = performance.now()
const bytes = await print()
const time = performance.now() - start
await printer.close()
writeFileSync(file, bytes)
process.stdout.write(`${time}\n`)
