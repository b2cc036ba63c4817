/**
 * The filings of a year, read page by page: those of one page that hold up to a test, or all, one after the other.
 *
 * @module
 */
import type { Filing } from "@gongkai/core/desk"
import type * as Effect from "effect/Effect"
import { run, type Services } from "../context/Services.ts"

type Page = Effect.Success<ReturnType<Services["storage"]["filings"]["page"]>>

/** How many filings are held at once where all of a year are gone through. */
const some = 500

/** All filings of a year that were begun, by unit, read page by page: no more than one page is held. */
export async function* everyFiling({ storage }: Services, year: number): AsyncGenerator<Filing.Filing, void> {
  let from: string | undefined = ""
  while (from !== undefined) {
    // oxlint-disable-next-line no-await-in-loop -- each page goes on where the last one ended
    const page: Page = await run(storage.filings.page(year, from, some))
    for (const { filing } of page.items) yield filing
    from = page.next
  }
}

/** How many filings are looked at for one page at most; where fewer hold up, the page is short, and says that there is more. */
const most = 2000

/** The filings of units behind `after`, in their order; `next` is where to go on. */
export const filingsOf = async (
  { storage }: Services,
  year: number,
  {
    after,
    limit,
    holds
  }: { readonly after: string; readonly limit: number; readonly holds: (filing: Filing.Filing) => boolean }
): Promise<{ readonly items: ReadonlyArray<Filing.Filing>; readonly next?: string }> => {
  const items: Array<Filing.Filing> = []
  let [from, looked] = [after, 0]
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each page goes on where the last one ended
    const page = await run(storage.filings.page(year, from, limit))
    for (const { filing } of page.items) {
      if (!holds(filing)) continue
      // One more than asked for tells that there is more.
      if (items.length === limit) return { items, next: items.at(-1)?.unit ?? after }
      items.push(filing)
    }
    looked += page.items.length
    if (page.next === undefined) return { items }
    from = page.next
    if (looked >= most) return { items, next: from }
  }
}
