/**
 * A list of the server as a whole, which it gives out page by page.
 *
 * @module
 */
import type { Answer, Api } from "./api.ts"

/** What a page of a list has; `next` where there is another. */
interface Paged {
  readonly items: ReadonlyArray<unknown>
  readonly next?: string
}

/** Every page, put together; the first refusal, where one is refused. */
export const all = async <A extends Paged>(api: Pick<Api, "get">, path: string): Promise<Answer<A>> => {
  const join = path.includes("?") ? "&" : "?"
  const items: Array<A["items"][number]> = []
  let at = ""
  for (;;) {
    // Each page goes on where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await api.get<A>(`${path}${join}limit=200${at === "" ? "" : `&cursor=${encodeURIComponent(at)}`}`)
    if (!answer.ok) return answer
    items.push(...answer.body.items)
    const { next, ...page } = answer.body
    // The pages have one shape; only their items are put together.
    if (next === undefined) return { ...answer, body: { ...page, items } as unknown as A }
    at = next
  }
}
