/** Packs are read when they are first asked for and kept; one that cannot be read is named, and may be asked for again. */
import { describe, expect, it } from "@effect/vitest"
import { readFile } from "node:fs/promises"
import { location } from "@gongkai/fonts/location"
import * as Effect from "effect/Effect"
import { library, packaged } from "../../src/fonts/library.ts"
import { whole } from "../../src/packs/Source.ts"

const songti = (): Promise<Uint8Array> => readFile(location("songti"))

describe("a library", () => {
  it.effect("of @gongkai/fonts has the packs that lie there", () =>
    Effect.map(packaged("xiaobiaosong"), ({ name }) => expect(name).toBe("NotoSerifSC-Black-Gongkai"))
  )
  it.effect("gives those who ask at once one face, from one reading", () =>
    Effect.gen(function* () {
      let reads = 0
      const counted = library(() => {
        reads += 1
        return songti()
      })
      const [one, other] = yield* Effect.all([counted("songti"), counted("songti")], { concurrency: "unbounded" })
      expect(other).toBe(one)
      expect(reads).toBe(1)
    })
  )
  it.effect("names a pack that cannot be read, or is none, with what to do", () =>
    Effect.gen(function* () {
      for (const read of [async () => new Uint8Array(200), () => Promise.reject(new Error("gone"))]) {
        const { reason, text } = yield* Effect.flip(library(read)("rare"))
        expect(reason).toBe("font")
        expect(text.zh).toBe("读不出字形包 rare.pack，或与本软件版本不符。请重新安装 @gongkai/fonts")
      }
    })
  )
  it.effect("forgets a failure: asked again, it reads again", () =>
    Effect.gen(function* () {
      const attempts = [Promise.reject(new Error("busy")), songti()]
      const later = library(() => attempts.shift() ?? Promise.reject(new Error("asked again")))
      yield* Effect.flip(later("songti"))
      expect((yield* later("songti")).name).toBe("FandolSong-Gongkai")
      expect((yield* later("songti")).name).toBe("FandolSong-Gongkai")
    })
  )
  it.effect("reads packs in pieces and by ranges as it reads them whole", () =>
    Effect.gen(function* () {
      const bytes = yield* Effect.promise(songti)
      const ranged = { length: bytes.length, fetch: async (from: number, to: number) => bytes.subarray(from, to) }
      for (const source of [whole(bytes), ranged]) {
        const face = yield* library(async () => source)("songti")
        expect([face.name, face.has(0x516c)]).toEqual(["FandolSong-Gongkai", true])
      }
    })
  )
})
