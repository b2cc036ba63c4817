/** CSV is read as spreadsheets write it, and prose with commas in it is none. */
import { expect, it } from "vitest"
import { readCsv } from "../../src/readers/csv.ts"

const rows = (text: string) =>
  readCsv(text)?.blocks.flatMap((block) =>
    block._tag === "Rectangle"
      ? block.rows.map(({ cells, place }) => [place.line, ...cells.map((slot) => slot?.text)])
      : [[block.place.line, block.text]]
  )

it("quotes hold separators, line ends and quotes; a row keeps the line it begins on", () => {
  expect(rows('a,"b,""c""\nd",e,f\n1,2,3,4\n5,6,7,8')).toEqual([
    [1, "a", 'b,"c"\nd', "e", "f"],
    [3, "1", "2", "3", "4"],
    [4, "5", "6", "7", "8"]
  ])
})

it.each([";", ","])("cells may be separated by %s", (separator) => {
  const text = [1, 2, 3].map((row) => [row, 0, 0, 0].join(separator)).join("\r\n")
  expect(rows(text)?.map(([line]) => line)).toEqual([1, 2, 3])
})

it("prose with commas, a quote left open, and lines of no common width are no CSV", () => {
  expect(rows("我局高度重视,认真落实,取得成效。\n下一步,将继续努力。")).toBeUndefined()
  expect(rows('a,b,c,d\n"1,2,3,4')).toBeUndefined()
  expect(rows("a,b,c,d\n1,2\n3,4,5,6,7,8\n9")).toBeUndefined()
})
