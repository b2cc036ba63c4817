/** The sheet 机关信息: contacts field by field. */
import { describe, expect, it } from "vitest"
import { about, detailsIn } from "../../../src/readers/xlsx/about.ts"

const sheet = (...rows: ReadonlyArray<readonly [string, string]>) => [
  { row: 0, column: 0, text: about },
  ...rows.flatMap(([label, text], at) => [
    { row: at + 1, column: 0, text: label },
    { row: at + 1, column: 1, text }
  ])
]

describe("the sheet 机关信息", () => {
  it("says how the organ is reached", () =>
    expect(detailsIn(about, sheet(["地址", " 柳河县南街3号 "], ["联系电话", "0439-7654321"]))).toEqual({
      details: { address: "柳河县南街3号", telephone: "0439-7654321" },
      notes: []
    }))

  it("names what cannot be such a field, and goes on", () => {
    const said = detailsIn(about, sheet(["联系电话", "问小李"], ["邮政编码", "135300"]))
    expect(said?.details).toEqual({ postcode: "135300" })
    expect(said?.notes.map(({ place, text }) => [place, text.zh])).toEqual([
      [{ sheet: about, cell: "B2" }, "“联系电话”写作“问小李”，不能作为联系电话，没有读入；请核对后补填"]
    ])
  })

  it("names the organ, which is in the title too", () => {
    expect(detailsIn(about, sheet(["机关名称", " 柳河县林业局 "]))?.organ).toBe("柳河县林业局")
    expect(detailsIn(about, sheet(["机关名称", ""]))).not.toHaveProperty("organ")
  })

  it("is no other sheet", () => {
    expect(detailsIn("第一张", sheet(["地址", "柳河县南街3号"]))).toBe(undefined)
    expect(detailsIn(about, [{ row: 0, column: 0, text: "备注" }])).toBe(undefined)
  })
})
