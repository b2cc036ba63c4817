/** Each character gets the first face of its role that has it, and only the packs that a document needs are read. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import type { Pack } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import { type Line, type OwnFaces, load } from "../../src/fonts/Faces.ts"
import { library } from "../../src/fonts/library.ts"
import { own } from "../../src/fonts/own.ts"
import { trueType } from "./small.ts"

const at = (character: string): number => character.codePointAt(0) ?? 0

/** What a document of these lines is set in, and which packs were read for it. */
const set = Effect.fn(function* (lines: ReadonlyArray<Line>, ours: OwnFaces = {}) {
  const read: Array<Pack> = []
  const counted = library((pack) => {
    read.push(pack)
    return readFile(location(pack))
  })
  return { faces: yield* load(lines, counted, ours), read, counted }
})

const song = own({ file: "a.ttf", bytes: trueType() })

describe("the faces of a document", () => {
  it.effect("are those of its roles, and the rare characters only when one is met", () =>
    Effect.gen(function* () {
      const plain = yield* set([
        { role: "fangsong", text: "政府信息公开工作年度报告" },
        { role: "heiti", text: "一、总体情况" }
      ])
      expect(plain.read).toEqual(["fangsong", "heiti"])
      expect(plain.faces.pick("fangsong", at("开"))?.name).toBe("FandolFang-Gongkai")
      expect(plain.faces.pick("songti", at("开"))).toBeUndefined()
      const rare = yield* set([{ role: "fangsong", text: "㴔口街道、𬭎" }])
      expect(rare.read).toEqual(["fangsong", "rare"])
      expect(Array.from("口㴔𬭎", (each) => rare.faces.pick("fangsong", at(each))?.name)).toEqual([
        "FandolFang-Gongkai",
        "NotoSerifSC-Rare-Gongkai",
        "NotoSerifSC-Rare-Gongkai"
      ])
    })
  )
  it.effect("begin with the user's own, and fall back on the packaged one of the role", () =>
    Effect.gen(function* () {
      const ours = { fangsong: yield* song }
      const enough = yield* set([{ role: "fangsong", text: "公开" }], ours)
      expect(enough.read).toEqual([])
      expect(enough.faces.pick("fangsong", at("公"))?.name).toBe("SmallSong")
      const more = yield* set([{ role: "fangsong", text: "公开㴔口" }], ours)
      expect(more.read).toEqual(["fangsong", "rare"])
      expect(Array.from("公口㴔", (each) => more.faces.pick("fangsong", at(each))?.name)).toEqual([
        "SmallSong",
        "FandolFang-Gongkai",
        "NotoSerifSC-Rare-Gongkai"
      ])
    })
  )
  it.effect("end with the user's font for what no other has, in every role, and never before it", () =>
    Effect.gen(function* () {
      const ours = { fallback: yield* song }
      const plain = yield* set([{ role: "kaiti", text: "公开" }], ours)
      expect(plain.faces.chain("kaiti").map(({ name }) => name)).toEqual(["FandolKai-Gongkai"])
      const lacking = yield* set([{ role: "kaiti", text: "公\ue123" }], ours)
      expect(lacking.read).toEqual(["kaiti", "rare"])
      expect(lacking.faces.chain("kaiti").at(-1)?.name).toBe("SmallSong")
      expect(lacking.faces.pick("kaiti", at("公"))?.name).toBe("FandolKai-Gongkai")
    })
  )
  it.effect("are read once for all documents", () =>
    Effect.gen(function* () {
      const { counted, read, faces } = yield* set([{ role: "kaiti", text: "一" }])
      const again = yield* load([{ role: "kaiti", text: "二" }], counted)
      expect(read).toEqual(["kaiti"])
      expect(again.pick("kaiti", at("二"))).toBe(faces.pick("kaiti", at("一")))
    })
  )
  it.effect("are one face when two roles ask for the same rare characters at once", () =>
    Effect.gen(function* () {
      const { faces, read } = yield* set([
        { role: "kaiti", text: "㴔" },
        { role: "heiti", text: "𬭎" }
      ])
      expect(read.filter((pack) => pack === "rare")).toHaveLength(1)
      expect(faces.pick("kaiti", at("㴔"))).toBe(faces.pick("heiti", at("𬭎")))
    })
  )
  it.effect("give what is never seen to the first of them, and read nothing for it", () =>
    Effect.gen(function* () {
      const { faces, read } = yield* set([{ role: "kaiti", text: "葛\u{e0100}\u200b\n\t" }])
      expect(read).toEqual(["kaiti"])
      expect(faces.pick("kaiti", 0xe0100)?.name).toBe("FandolKai-Gongkai")
    })
  )
})
