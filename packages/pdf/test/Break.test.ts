/** Chinese text breaks where 行首禁则 and 行尾禁则 let it. */
import { describe, expect, it } from "@effect/vitest"
import { crumbs, pieces } from "../src/Break.ts"

describe("where a line may be broken", () => {
  it("a closing mark stays with what it closes, an opening one with what it opens", () => {
    expect(pieces("按《条例》，公开。")).toEqual(["按", "《条", "例》，", "公", "开。"])
  })
  it("Chinese quotation marks open and close", () => {
    expect(pieces("号“和谐”与")).toEqual(["号", "“和", "谐”", "与"])
  })
  it("a dash and an ellipsis of two characters are not torn", () => {
    expect(pieces("是——否")).toEqual(["是——", "否"])
    expect(pieces("等……")).toEqual(["等……"])
  })
  it("a number stays whole, with its decimals, its per cent sign and its year", () => {
    expect(pieces("增12.5%，2023年")).toEqual(["增", "12.5%，", "2023年"])
  })
  it("an address may be broken after a slash, and never after a hyphen", () => {
    expect(pieces("http://a.cn/b-c/d?e=f")).toEqual(["http://", "a.cn/", "b-c/", "d?", "e=", "f"])
    expect(crumbs("ab-c")).toEqual(["a", "b", "-c"])
  })
  it("a character beyond the first plane is one character", () => {
    expect(pieces("乡𬭎村")).toEqual(["乡", "𬭎", "村"])
  })
})
