/** Copied cells are taken apart as they were copied, however the terminal hands them on. */
import { describe, expect, it } from "vitest"
import { cells } from "../../src/paste/cells.ts"

describe("copied cells", () => {
  it.each(["\n", "\r\n", "\r", "\r\r"])("are rows between line ends of %j", (end) => {
    expect(cells(`甲\t1\t2${end}乙\t3\t${end}丙\t\t5${end}`)).toEqual([
      ["甲", "1", "2"],
      ["乙", "3", ""],
      ["丙", "", "5"]
    ])
  })

  it("keep their blank rows: in one column an empty line is a blank cell", () => {
    expect(cells("1\n\n3\n\n5\n")).toEqual([["1"], [""], ["3"], [""], ["5"]])
    expect(cells("1\t2\n\t\n3\t4\n")).toEqual([
      ["1", "2"],
      ["", ""],
      ["3", "4"]
    ])
  })

  it("may hold quotes, breaks and tabs inside quotes", () => {
    expect(cells('"一、""新收"""\t"20\n551"\n')).toEqual([['一、"新收"', "20 551"]])
  })
})
