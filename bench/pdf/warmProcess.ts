/**
 * A measured process that prints whenever it is told to: `ENGINE MANNER FONTS`; answers the milliseconds per report.
 *
 * @module
 */
import { drafts } from "./drafts.ts"
import { opened } from "./engines.ts"

const printer = await opened(process.argv.slice(2))

/** Reports are made and handed to the engine before the clock starts. */
const timed = async (from: number, count: number): Promise<number> => {
  const prints = drafts(from, count).map(printer.report)
  const start = performance.now()
  for (const print of prints) {
    // oxlint-disable-next-line no-await-in-loop
    await print()
  }
  return (performance.now() - start) / count
}

process.on("message", ({ from, count }: { readonly from: number; readonly count: number }) => {
  void timed(from, count).then((time) => process.send?.(time))
})
// Whatever becomes of the bench, no browser is left behind.
process.on("disconnect", () => void printer.close())
process.send?.("open")
