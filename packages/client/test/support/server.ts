/**
 * A server in memory and the token of one who may do everything there; asked without a network.
 *
 * @module
 */
import { application } from "@gongkai/http"
import { Work } from "@gongkai/http/Work"
import { Storage } from "@gongkai/storage"
import * as Sqlite from "@gongkai/storage/Sqlite"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"

/** One of its own for each test file. */
export const server = async () => {
  const runtime = ManagedRuntime.make(Storage.layer.pipe(Layer.provide(Sqlite.layer(":memory:"))))
  const storage = await runtime.runPromise(Storage)
  const token = await runtime.runPromise(storage.tokens.issue("办公室"))
  const app = application(
    () => ({ storage }),
    () => Work.here(undefined),
    () => {}
  )
  // The application takes what fetch takes.
  const own = ((input, init) => app.request(input, init)) as typeof fetch
  return { fetch: own, token }
}
