/** Looks: every number that a cell may have is there, and only fields to fill in are open. */
import { expect, it } from "vitest"
import { numberOf, styles } from "../../src/xlsx/styles.ts"

const [, inCells = ""] = /<cellXfs [^>]*>(.*?)<\/cellXfs>/u.exec(styles()) ?? []
const formats = [...inCells.matchAll(/<xf [^>]*applyProtection="1">.*?<\/xf>/gu)].map(([xml]) => xml)

it("counts what it lists", () => {
  for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs"]) {
    const [, count = "", inside = ""] = new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`, "u").exec(styles()) ?? []
    const each = { fonts: "font", fills: "fill", borders: "border", cellXfs: "xf", dxfs: "dxf" }[name] ?? ""
    // The looks of differences hold fonts and fills of their own.
    expect([...inside.matchAll(new RegExp(`<${each}[ >]`, "gu"))]).toHaveLength(Number(count))
  }
})

const locked = (style: Parameters<typeof numberOf>[0]): string =>
  /locked="(\d)"/u.exec(formats[numberOf(style)] ?? "")?.[1] ?? "?"

it("locks labels and totals, and leaves fields and prose open", () => {
  expect((["label", "head", "total", "verdict"] as const).map(locked)).toEqual(["1", "1", "1", "1"])
  expect((["input", "unread", "prose", "field"] as const).map(locked)).toEqual(["0", "0", "0", "0"])
})

it("names the looks by which a reader knows items and heads, each based on a style that is there", () => {
  const names = [...styles().matchAll(/<cellStyle name="([^"]*)" xfId="(\d+)"/gu)].map(([, name, id]) => [name, id])
  expect(names.map(([name]) => name)).toEqual(["常规", "列表", "列表 2", "列表 3", "列表 4", "表头"])
  expect(/<cellStyleXfs count="(\d+)"/u.exec(styles())?.[1]).toBe(String(names.length))
  expect(formats[numberOf("item2")]).toContain('xfId="2"')
  expect(formats[numberOf("prose")]).toContain('xfId="0"')
})

const look = (style: Parameters<typeof numberOf>[0]): string => formats[numberOf(style)] ?? ""

it("shows a long number smaller and a long text on more lines", () => {
  for (const style of ["input", "total"] as const) expect(look(style)).toMatch(/shrinkToFit="1"/u)
  for (const style of ["unread", "label", "prose"] as const) expect(look(style)).toMatch(/wrapText="1"/u)
})
