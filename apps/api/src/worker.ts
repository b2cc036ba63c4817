/**
 * The application at the edge, over D1. It prints where fonts are bound, and says so where they are not.
 *
 * @module
 */
import { Storage } from "@gongkai/storage"
import * as D1 from "@gongkai/storage/D1"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { application } from "@gongkai/http"
import type { Print } from "@gongkai/http/print"
import type { Services } from "@gongkai/http/Services"
import { Work } from "@gongkai/http/Work"
import { type Reader, reader, write, zip } from "@gongkai/http/loaded"
import { isPdf, noPdf } from "./noPdf.ts"

/** The bindings of wrangler.jsonc. */
interface Bindings {
  readonly DATABASE: D1.Binding
  /** Answers `/fangsong.pack` with the pack of that name: static assets, a bucket behind a worker, or another service. */
  readonly FONTS?: { readonly fetch: (url: string) => Promise<Response> }
}

/** Reads all but PDF. */
const reading: Reader = {
  ...reader,
  read: async (reading) =>
    isPdf(reading.bytes) ? { refused: { status: 501, kind: "NotHere", detail: noPdf } } : reader.read(reading)
}

/** The printer is part of the bundle; it comes to life when first asked for. */
const printing = (fonts: Required<Bindings>["FONTS"]): Print => {
  let printer: Promise<Print> | undefined
  const open = async () => {
    const module = await import("@gongkai/http/print")
    return module.printer({
      read: async (pack) => {
        const answer = await fonts.fetch(`https://fonts/${pack}.pack`)
        if (!answer.ok) throw new Error(`${pack}.pack: ${answer.status}`)
        return new Uint8Array(await answer.arrayBuffer())
      }
    })
  }
  return async (draft) => (await (printer ??= open()))(draft)
}

let opened: Promise<Services> | undefined
let work: Work["Service"] | undefined

const open = async ({ DATABASE: database }: Bindings): Promise<Services> => {
  const runtime = ManagedRuntime.make(Storage.layer.pipe(Layer.provide(D1.layer(database))))
  return { storage: await runtime.runPromise(Storage), zip }
}

// Once for each isolate; a database that could not be opened is tried again by the next request.
const app = application(
  (bindings) => {
    // What wrangler.jsonc binds.
    opened ??= open(bindings as Bindings).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  },
  (bindings) => {
    // As above.
    const { FONTS } = bindings as Bindings
    return (work ??= Work.here(FONTS && printing(FONTS), write, reading))
  },
  // Workers have no other log.
  (entry) => console.error(entry)
)

export default app
