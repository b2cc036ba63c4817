/** A province is known by a division code, and by the name that an organ begins with. */
import { describe, expect, it } from "@effect/vitest"
import { anyProvince, provinceIn, provinceOf } from "../../../src/check/proof/provinces.ts"

describe("the province", () => {
  it.each([
    ["320803", "江苏"],
    ["150000000", "内蒙古"],
    ["650102001002", "新疆"],
    ["990000", undefined],
    ["", undefined]
  ])("of the code %s is %s", (code, province) => expect(provinceOf(code)).toBe(province))

  it.each([
    ["江苏省河湾市水利局", "江苏"],
    ["内蒙古自治区河湾旗人民政府", "内蒙古"],
    ["中国共产党湖南省委员会办公厅", "湖南"],
    ["河湾市水利局", undefined],
    ["河湾市江苏路街道办事处", undefined],
    ["上海路街道办事处", undefined],
    ["重庆大道管理处", undefined]
  ])("that %s begins with is %s", (organ, province) => expect(provinceIn(organ)).toBe(province))

  it("is any of 31", () => {
    expect(new Set(anyProvince.replaceAll(/[(?:)]/gu, "").split("|")).size).toBe(31)
    expect(new RegExp(`^${anyProvince}$`, "u").test("黑龙江")).toBe(true)
  })
})
