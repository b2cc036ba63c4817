/** Places in a source as a clerk looks them up, in both languages. */
import { describe, expect, it } from "vitest"
import { placed } from "../../src/words/places.ts"

describe("a place", () => {
  it.each([
    [{ line: 12 }, "第12行", "line 12"],
    [{ page: 3 }, "第3页", "page 3"],
    [{ page: 3, line: 12 }, "第3页", "page 3"],
    [{ sheet: "表三", cell: "B7" }, "工作表“表三”B7", "sheet 表三, cell B7"],
    [{ sheet: "表三" }, "工作表“表三”", "sheet 表三"],
    [{ path: "/html[1]/body[1]/table[2]/tr[3]/td[4]" }, "第2个表第3行第4格", "table 2, row 3, cell 4"],
    [{ path: "/body/tbl/tr/tc" }, "第1个表第1行第1格", "table 1, row 1, cell 1"],
    [{ path: "/body/tbl[2]/tr[3]" }, "第2个表第3行", "table 2, row 3"],
    [{ path: "/tr[3]/th[2]" }, "第3行第2格", "row 3, cell 2"],
    [{ path: "/table[1]/tr[9]/td[1]/table[2]/tr[3]/td[4]" }, "第2个表第3行第4格", "table 2, row 3, cell 4"],
    [{ path: "/body/p[7]" }, "第7段", "paragraph 7"],
    [{ path: "/html[1]/body[1]/p[12]" }, "第12段", "paragraph 12"]
  ])("%j is %s", (spot, zh, en) => {
    expect(placed(spot)).toEqual({ zh, en })
  })
  it("that the source does not say is none", () => {
    expect(placed(undefined)).toBeUndefined()
    expect(placed({})).toBeUndefined()
    // Nobody looks a division of a page up.
    expect(placed({ path: "/html[1]/body[1]/div[4]/p[2]" })).toBeUndefined()
  })
  it("says nothing that could command a terminal", () => {
    for (const spot of [{ sheet: "表\u001b", cell: "\u0007B7" }, { path: "/body/p\u001b[2J" }])
      expect(JSON.stringify(placed(spot) ?? "")).not.toMatch(/\\u001b|\\u0007/u)
  })
})
