/**
 * Works on several things at once and tells of them one by one, in their order.
 *
 * @module
 */
import * as Effect from "effect/Effect"

/** What came of things that wait to be told of is held; `tell` is never called twice at once. */
export const inOrder = <A, B, C>(
  all: ReadonlyArray<A>,
  {
    work,
    tell,
    sideBySide
  }: {
    readonly work: (each: A) => Effect.Effect<B>
    readonly tell: (each: A, came: B) => Effect.Effect<C>
    readonly sideBySide: number
  }
): Effect.Effect<ReadonlyArray<C>> => {
  const done: Array<C> = []
  const waiting = new Map<number, { readonly each: A; readonly came: B }>()
  let isTelling = false
  const tellReady = Effect.gen(function* () {
    if (isTelling) return
    isTelling = true
    for (let next = waiting.get(done.length); next !== undefined; next = waiting.get(done.length)) {
      waiting.delete(done.length)
      done.push(yield* tell(next.each, next.came))
    }
    isTelling = false
  })
  return Effect.as(
    Effect.forEach(
      all,
      (each, at) =>
        Effect.flatMap(work(each), (came) => {
          waiting.set(at, { each, came })
          return tellReady
        }),
      { concurrency: sideBySide, discard: true }
    ),
    done
  )
}
