/**
 * The application at the edge, over D1. It has no fonts, so printing is refused with the reason.
 *
 * @module
 */
import { Storage } from "@gongkai/storage"
import * as D1 from "@gongkai/storage/D1"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { application } from "./app.ts"
import type { Services } from "./Services.ts"

/** The bindings of wrangler.jsonc. */
interface Bindings {
  readonly DATABASE: D1.Binding
}

let opened: Promise<Services> | undefined

const open = async (database: D1.Binding): Promise<Services> => {
  const runtime = ManagedRuntime.make(Storage.layer.pipe(Layer.provide(D1.layer(database))))
  // Workers have no other log.
  return { storage: await runtime.runPromise(Storage), log: (error) => console.error(error) }
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
