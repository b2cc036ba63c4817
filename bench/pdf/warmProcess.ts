/**
 * A measured process that prints whenever it is told to: `ENGINE MANNER FONTS`; answers the milliseconds per report.
 *
 * @module
 */
import { draft } from "./drafts.ts"
import { opened } from "./Printer.ts"

const printer = await opened(process.argv.slice(2))

/** Reports are made and handed to the engine outside the clock. */
const timed = async (from: number, count: number): Promise<number> => {
  let sum = 0
  for (let at = from; at < from + count; at += 1) {
    const print = printer.report(draft(at))
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop
    await print()
    sum += performance.now() - start
  }
  return sum / count
}

process.on("message", ({ from, count }: { readonly from: number; readonly count: number }) => {
  void timed(from, count).then((time) => process.send?.(time))
})
// Whatever becomes of the bench, no browser is left behind.
process.on("disconnect", () => void printer.close())
process.send?.("open")
