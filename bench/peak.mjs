/**
 * Loaded before a program, says on standard error at its end how many KB it held at most.
 */
import { writeSync } from "node:fs"

process.on("exit", () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`))
