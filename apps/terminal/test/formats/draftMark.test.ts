/** A report that is not whole says 草稿 in every format, and what it lacks; one that is whole and sound never says it. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { read } from "@gongkai/import"
import { formats, names } from "../../src/formats/exported.ts"

const odd = "requests/received/naturalPerson"
const draftOf = (entry: Entry): Draft.Draft =>
  Draft.fill(
    edition2021,
    {
      year: 2023,
      agency: { name: "云溪县水务局" },
      reading: "draft",
      preamble: [paragraph("根据有关规定编制本报告。")]
    },
    (cell) => (cell === odd ? entry : Change.make(0)),
    () => [paragraph("全年工作平稳有序，没有其他需要说明的情况。")]
  )

/** All words of a file; those of a PDF as a reader finds them. */
const wordsOf = async (name: string, written: Uint8Array | string): Promise<string> => {
  if (typeof written === "string") return written
  if (name !== "pdf")
    return Object.values(unzipSync(written))
      .map((part) => strFromU8(part))
      .join("\n")
  const bytes = Buffer.from(written)
  const at = bytes.indexOf("sha256:") + 7
  bytes.write(bytes.toString("latin1", at, at + 1) === "0" ? "1" : "0", at, "latin1")
  const { messages, draft } = await Effect.runPromise(read({ name: "a.pdf", bytes }))
  // The mark lies behind the text: the reader leaves it out, and says so.
  const isMarked = messages.some(({ text }) => text.zh.includes("衬在正文底下的大字"))
  return `${isMarked ? "草稿" : ""}${JSON.stringify(draft.preamble)}${messages.map(({ text }) => text.zh).join("\n")}`
}

const exported = async (name: (typeof names)[number], draft: Draft.Draft): Promise<string> =>
  wordsOf(name, await Effect.runPromise(formats[name].write({ draft, edition: edition2021, previous: [] })))

/** The interchange file is what the report is made of, blanks and all. */
const marked = names.filter((name) => name !== "json")
const says = /草稿(?!、)/u

describe.each(marked)("as .%s", (name) => {
  it("a sound report is no draft", async () => expect(await exported(name, draftOf(Change.make(0)))).not.toMatch(says))
  it.each<readonly [string, Entry, RegExp]>([
    ["a blank", null, /草稿：未填1处/u],
    ["a cell that was not read", { unread: "几" }, /草稿：含未读1处/u],
    ["a sum that does not hold", Change.make(3), says]
  ])("one with %s says so", async (_, entry, words) =>
    expect(await exported(name, draftOf(entry))).toMatch(name === "pdf" ? says : words)
  )
})
