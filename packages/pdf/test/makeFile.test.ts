/** A flow becomes a file that says how it was made; without the fonts or the characters it needs it becomes none, and the reason is said. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { PrintError } from "../src/errors/PrintError.ts"
import { today } from "../src/layout/line/Rules.ts"
import type { Flow } from "../src/layout/page/Flow.ts"
import { sheets } from "../src/layout/page/layout.ts"
import type { Style } from "../src/layout/page/Style.ts"
import { type Contents, makeFile, type Making } from "../src/makeFile.ts"
import * as Record from "../src/record.ts"
import { packaged } from "./fonts/packs.ts"

const contents: Contents = {
  title: "年报",
  author: "梅岭县林业局",
  made: new Date("2024-01-09T00:00:00Z"),
  identifier: "sha256:ab",
  files: []
}
const flow: Flow = [{ kind: "paragraph", text: "公开" }]
const made = (making: Making = {}, style: Style = {}, own: Flow = flow, more: Partial<Contents> = {}) =>
  makeFile(own, style, (faces) => sheets("年报", own, faces, style), { ...contents, ...more }, making)

describe("the record of a file", () => {
  it.effect(
    "says the version, the kind of archive and whether there is a structure: 3b with one unless told otherwise",
    () =>
      Effect.gen(function* () {
        expect(Record.find(yield* made())).toEqual({
          version: Record.version,
          part: "3b",
          tagged: true,
          layout: today
        })
        expect(Record.find(yield* made({ part: "1b", tagged: false }))).toMatchObject({ part: "1b", tagged: false })
      })
  )
  it.effect(
    "says nothing of how pages are laid out where that is as older versions did, so that the bytes are theirs",
    () =>
      Effect.map(made({ rules: 1 }, { rules: 1 }), (file) =>
        expect(Record.find(file)).toEqual({ version: Record.version, part: "3b", tagged: true })
      )
  )
  it.effect("is none where the file is no report", () =>
    Effect.map(made({}, {}, flow, { isReport: false }), (file) => expect(Record.find(file)).toBeUndefined())
  )
  it.effect("says what the pages carry, which pages follow, and which fonts are not ours", () =>
    Effect.gen(function* () {
      const style = { mark: "草稿", notice: "缺第五部分", head: "林业局" }
      const own = { ...packaged("kaiti"), name: "Own-Kai" }
      const file = yield* made({ faces: { fangsong: own } }, style, flow, { pages: ["findings"] })
      expect(Record.find(file)).toMatchObject({ ...style, pages: ["findings"], fonts: { fangsong: "Own-Kai" } })
    })
  )
  it.effect("names no pages behind the report where there are none", () =>
    Effect.map(made({}, {}, flow, { pages: [] }), (file) => expect(Record.find(file)).not.toHaveProperty("pages"))
  )
})

describe("no file is made", () => {
  it.effect("where no font has a character", () =>
    Effect.gen(function* () {
      const { reason, message } = yield* Effect.flip(made({}, {}, [{ kind: "paragraph", text: "公\ue123开" }]))
      expect([reason, message.includes("U+E123")]).toEqual(["characters", true])
    })
  )
  it.effect("where a font cannot be read", () =>
    Effect.gen(function* () {
      const gone = new PrintError({ reason: "font", text: { zh: "读不出", en: "unreadable" } })
      expect(yield* Effect.flip(made({ library: () => Effect.fail(gone) }))).toBe(gone)
    })
  )
  it.effect("where laying out throws: the fault is told as one of the engine, with its cause", () =>
    Effect.gen(function* () {
      const fault = new Error("no width")
      const failing = makeFile(
        flow,
        {},
        () => {
          throw fault
        },
        contents,
        {}
      )
      const { reason, text, cause } = yield* Effect.flip(failing)
      expect([reason, text.zh, cause]).toEqual(["engine", "排版失败：no width", fault])
    })
  )
})
