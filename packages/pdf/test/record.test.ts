/** A PDF says in its metadata how it was printed; what it says is read back as it was written, and nothing else is taken for it. */
import { describe, expect, it } from "@effect/vitest"
import { xmp } from "../src/backend/metadata.ts"
import { find, holds, parse, Record, show } from "../src/record.ts"
import { law } from "./law.ts"

const plain = { version: "0.2.0", part: "3b", tagged: true } as const
const said = (keywords: string, identifier = "sha256:ab", record?: string) =>
  new TextEncoder().encode(
    `%PDF-1.7\n<?xpacket begin="" id="x"?>${xmp({
      title: "年报",
      author: "梅岭县林业局",
      creator: "gongkai",
      producer: "gongkai",
      keywords,
      made: new Date(0),
      identifier,
      ...(record !== undefined && { record })
    })}<?xpacket end="w"?>\n%%EOF\n`
  )

law("a record is read back as it was shown, from its keywords and from the bytes of a file", [Record], ([record]) => {
  expect(parse(show(record))).toEqual(record)
  expect(find(said("政府信息公开", "", show(record)))).toEqual(record)
  expect(find(said(show(record)))).toEqual(record)
})

describe("what is no record", () => {
  it.each(["", "年报、水务", JSON.stringify(plain), `gongkai/print@2 ${JSON.stringify(plain)}`, "gongkai/print@1 {"])(
    "are the keywords %j",
    (keywords) => expect(parse(keywords)).toBeUndefined()
  )
  it("is one of a part that we do not print", () => {
    expect(parse(`gongkai/print@1 ${JSON.stringify({ ...plain, part: "2b" })}`)).toBeUndefined()
  })
  it("are files without metadata, or whose metadata has no end", () => {
    expect(find(new TextEncoder().encode("%PDF-1.7\n%%EOF\n"))).toBeUndefined()
    const cut = Buffer.from(said(show(plain)))
      .toString("latin1")
      .replace("<?xpacket end", "<?packet end")
    expect(find(Buffer.from(cut, "latin1"))).toBeUndefined()
  })
})

describe("the last metadata of a file", () => {
  it("count, for a program that changes a file appends its own", () => {
    const later = Buffer.concat([said(show(plain)), said(show({ ...plain, mark: "草稿" }))])
    expect(find(later)?.mark).toBe("草稿")
  })
  it("say which report is inside", () => {
    const file = said(show(plain), "sha256:0123")
    expect(holds(file, "sha256:0123")).toBe(true)
    expect(holds(file, "sha256:012")).toBe(false)
    expect(holds(new TextEncoder().encode("<dc:identifier>sha256:0123</dc:identifier>"), "sha256:0123")).toBe(false)
  })
})
