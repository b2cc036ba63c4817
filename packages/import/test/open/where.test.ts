/** A place in a source is named as a person looks it up. */
import { expect, it } from "vitest"
import { where } from "../../src/open/where.ts"

it.each([
  [{ line: 12 }, "第12行", "line 12 "],
  [{ page: 3, line: 9 }, "第3页", "page 3 "],
  [{ sheet: "2022", cell: "A5" }, "工作表“2022”A5", "sheet “2022” A5 "],
  [{ path: "/body/p" }, "", ""],
  [undefined, "", ""]
])("%j", (spot, zh, en) => expect(where(spot)).toEqual({ zh, en }))
