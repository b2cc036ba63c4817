/**
 * The application at the edge, over D1. It has no fonts, so printing is refused with the reason.
 *
 * @module
 */
import { Storage } from "@gongkai/storage"
import * as D1 from "@gongkai/storage/D1"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { application } from "./app.ts"
import type { Services } from "./Services.ts"

/** The bindings of wrangler.jsonc. */
interface Bindings {
  readonly DATABASE: D1.Binding
}

let opened: Promise<Services> | undefined

const open = (database: D1.Binding): Promise<Services> => {
  const layer = Storage.layer.pipe(Layer.provide(D1.layer(database)))
  return Effect.runPromise(Effect.scoped(Effect.map(Layer.build(layer), (context) => context))).then(
    (context): Services => ({
      storage: Context.get(context, Storage),
      // Workers have no other log.
      log: (error) => console.error(error)
    })
  )
}

// Once for each isolate; a database that could not be opened is tried again by the next request.
const app = application((bindings) => {
  // What wrangler.jsonc binds.
  const { DATABASE } = bindings as Bindings
  opened ??= open(DATABASE).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
})

export default app
