/** A file says @1 wherever that is enough, and @1.1 where its prose has tables, lists, pictures or references to cells. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Draft from "../../src/report/Draft.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { type Block, type Narrative, paragraph } from "../../src/report/Narrative.ts"
import * as Patch from "../../src/report/Patch.ts"
import { problems, spoiled } from "../support/files.ts"
import { editions, report } from "../support/reports.ts"

const table: Block = {
  type: "table",
  caption: "表1 公开渠道",
  head: [["渠道", "条数"]],
  rows: [["政府网站", "1234"]]
}
const list: Block = {
  type: "list",
  ordered: true,
  items: [{ text: "编制目录" }, { text: "分类", level: 1, mark: "①" }]
}
const figure: Block = { type: "figure", place: "word/media/image1.png", caption: "图1 渠道", alternative: "条形图" }
const reference = paragraph(["全年新收申请", { ref: "requests/received/total" }, "件。"])

describe.each(editions)("a file of %s", (_, edition) => {
  const saying = (overview: Narrative): Draft.Draft => Patch.apply(report(edition), { parts: { overview } })
  const formatIn = (draft: Draft.Draft) => Interchange.encode(draft, edition)["format"]

  it.each([[table], [list], [figure], [reference]])("with %j says @1.1 and comes back as it was", (block) => {
    const draft = saying([paragraph("说明："), block])
    const text = Interchange.show(draft)
    expect(text).toContain('"format":"gongkai/report@1.1"')
    expect(Result.getOrThrow(Interchange.parse(text))).toEqual(draft)
    const introduced: Draft.Draft = Draft.fill(edition, { ...draft, preamble: [block] }, () => null)
    expect(formatIn(introduced)).toBe("gongkai/report@1.1")
  })

  it("without any of them says @1, as before, and again once they are gone", () => {
    const rich = saying([table])
    expect(formatIn(report(edition))).toBe("gongkai/report@1")
    expect(formatIn(Patch.apply(rich, { parts: { overview: [paragraph("无。")] } }))).toBe("gongkai/report@1")
    expect(
      Interchange.show(
        Patch.apply(rich, { parts: { overview: Draft.child(report(edition), "overview") as Narrative } })
      )
    ).toBe(Interchange.show(report(edition)))
  })
})

describe("a file whose format does not allow what it holds", () => {
  it("is refused at its format, which is named", () => {
    for (const at of ["/overview", "/preamble"]) {
      const found = problems(spoiled({ [at]: [list] }))
      expect(found.map(({ pointer }) => pointer)).toEqual(["/format"])
      expect(found[0]?.message.zh).toContain('应写 "gongkai/report@1.1"')
      expect(problems(spoiled({ [at]: [list], "/format": "gongkai/report@1.1" }))).toEqual([])
    }
  })
})

describe("a reference to a cell that the edition does not have", () => {
  it.each(["requests/received/sum", "a/b/c", "", "review"])("is refused where it stands: %j", (ref) => {
    const block = { type: "paragraph", text: ["新收", { ref }, "件"] }
    const found = problems(spoiled({ "/format": "gongkai/report@1.1", "/overview": [paragraph("甲。"), block] }))
    expect(found.map(({ pointer }) => pointer)).toContain("/overview/1/text/1/ref")
    expect(found.map(({ message }) => message.zh).join()).toContain("没有这一格，请核对地址")
    expect(problems(spoiled({ "/format": "gongkai/report@1.1", "/preamble": [block] }))[0]?.pointer).toBe(
      "/preamble/0/text/1/ref"
    )
  })
})

describe("a file of a newer program", () => {
  it.each(["gongkai/report@1.3", "gongkai/report@1.10", "gongkai/report@2", "gongkai/report@10.0"])(
    "says that this one must be updated: %s",
    (format) => {
      for (const edition of ["2021", "2032"]) {
        const found = problems(spoiled({ "/format": format, "/edition": edition }))
        expect(found.map(({ pointer }) => pointer)).toEqual(["/format"])
        expect(found[0]?.message.zh).toContain("请升级程序")
        expect(found[0]?.message.en).toContain("update it")
      }
    }
  )
  it.each(["gongkai/report@1.0", "gongkai/report@0.9", "gongkai/report", "other/report@3"])(
    "is not what another format is: %s",
    (format) => {
      const found = problems(spoiled({ "/format": format }))
      expect(found.map(({ pointer }) => pointer)).toEqual(["/format"])
      expect(found[0]?.message.zh).not.toContain("升级")
    }
  )
})

describe("blocks of prose", () => {
  it.each([
    { type: "table", head: [], rows: [] },
    { type: "table", head: [["渠道"]], rows: [[]] },
    { type: "table", head: [], rows: [["两\n行"]] },
    { type: "list", ordered: false, items: [] },
    { type: "list", items: [{ text: "甲" }] },
    { type: "list", ordered: true, items: [{ text: "甲", level: 0 }] },
    { type: "list", ordered: true, items: [{ text: "甲", mark: "第 1" }] },
    { type: "paragraph", text: [] },
    { type: "figure", data: "iVBORw0KGgo=" }
  ])("are never %j", (block) => {
    expect(problems(spoiled({ "/format": "gongkai/report@1.1", "/overview": [block] }))).not.toEqual([])
  })
})
