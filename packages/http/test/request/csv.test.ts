/** A table of units as offices send it: quoted cells, old encodings, headings and words in Chinese. */
import { it as propertyIt } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { decoded, rowsOf, unitsOf } from "../../src/request/csv.ts"
import { asked } from "../support/asked.ts"

describe("the rows of a table", () => {
  it("hold commas, line breaks and quotes where they are quoted", () => {
    expect(rowsOf('a,"甲,乙","说""好"""\r\n"一\n二",,\n')).toEqual([
      ["a", "甲,乙", '说"好"'],
      ["一\n二", "", ""]
    ])
  })
  it("are those that say something", () => {
    expect(rowsOf("a\n\n , \nb")).toEqual([["a"], ["b"]])
  })
  const cells = Schema.NonEmptyArray(Schema.Trimmed.check(Schema.isNonEmpty()))
  propertyIt.prop(
    "are what was written, whatever the cells hold",
    [cells],
    ([row]) => {
      const written = row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")
      expect(rowsOf(written)).toEqual([row])
    },
    { arbitrary: { runs: times(30, 300, 3000) } }
  )
})

const bytes = (...all: ReadonlyArray<number>) => Uint8Array.from(all).buffer

describe("the bytes of a table", () => {
  it("are UTF-8, with its mark or without, or what Excel saves", async () => {
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("a")
    expect(decoded(bytes(0xb5, 0xb5))).toBe("档")
    expect((await asked(() => decoded(bytes(0xff, 0xff, 0x20, 0x80)))).refusal?.status).toBe(400)
  })
})

/** The parent of each unit of a table. */
const parents = (text: string) => unitsOf(rowsOf(text)).units.map((unit) => Reflect.get(unit, "parent"))

describe("units in a table", () => {
  it("have the keys and words of the interface, and no blank cells", () => {
    expect(unitsOf(rowsOf("编号,名称,类型,级别,上级,起始日期\na,甲局,部门,县级,,2020-01-01"))).toEqual({
      units: [{ id: "a", name: "甲局", kind: "department", level: "county", from: "2020-01-01" }]
    })
  })
  it.each([
    ["人民政府", "县", "government", "county"],
    ["政府部门", "地（市）级", "department", "prefecture"],
    ["街道办事处", "乡镇级", "township", "township"],
    ["本级政府", "国家级", "government", "national"],
    ["政府办公室", "省", "generalOffice", "province"]
  ])("have a kind and a level however offices call them: %s, %s", (kind, level, ...own) => {
    const [unit] = unitsOf(rowsOf(`编号,类型,级别\na,${kind},${level}`)).units
    expect(unit).toEqual({ id: "a", kind: own[0], level: own[1] })
  })
  it.each(["2020-01-01", "2020/1/1", "2020.1.1", "2020年1月1日"])("begin on a day however it is written: %s", (day) => {
    expect(
      unitsOf([
        ["编号", "起始日期"],
        ["a", day]
      ])
    ).toEqual({ units: [{ id: "a", from: "2020-01-01" }] })
  })
  it.each(["43831", "2020年", "20/1/1"])(
    "keep a day that is none as it stands, for the schema to refuse: %s",
    (day) => {
      expect(
        unitsOf([
          ["编号", "起始日期"],
          ["a", day]
        ])
      ).toEqual({ units: [{ id: "a", from: day }] })
    }
  )
  it("stand below a parent that is named by its id, or by a name that one of them has", () => {
    expect(parents("编号,名称,上级单位\nxian,甲县,\njyj,教育局,甲县\nzx,中学,jyj")).toEqual([undefined, "xian", "jyj"])
    expect(parents("编号,名称,上级\na,甲县,\nb,甲县,\nc,教育局,甲县")).toEqual([undefined, undefined, "甲县"])
    expect(parents("编号,名称,上级\nc,教育局,乙县")).toEqual(["乙县"])
  })
  it("stand below their headings, over which a title may stand, and never in blank rows", () => {
    const rows = [
      ["青石县报送单位表", ""],
      ["编号", "名称"],
      ["a", "甲局"],
      ["", " "],
      ["b", "乙局"]
    ]
    expect(unitsOf(rows)).toEqual({
      units: [
        { id: "a", name: "甲局" },
        { id: "b", name: "乙局" }
      ]
    })
  })
  it("lose nothing of a column without a heading", () => {
    expect(
      unitsOf([
        ["编号", "名称", ""],
        ["a", "甲局", "备注"]
      ])
    ).toEqual({
      units: [{ id: "a", name: "甲局", "column 3": "备注" }]
    })
  })
  it("keep a heading or a word that nobody knows, which decoding then refuses by its name", () => {
    expect(unitsOf(rowsOf("id,颜色,kind\na,红,军队"))).toEqual({ units: [{ id: "a", 颜色: "红", kind: "军队" }] })
  })
})
