/** Which names of a list are outcomes, and what 其他 is the rest of. */
import { describe, expect, it } from "@effect/vitest"
import { meant } from "../../support/readings.ts"

const whole = "收到信息公开申请9件，"

describe("a name in a list", () => {
  it.each([
    ["其中土地类5件、其他4件。", []],
    ["对不予公开的3件申请进行复核。", []],
    ["公开120件。", []],
    ["组织2次培训，审核信息320条，不予公开3条。", []],
    ["网上申请的5件中，予以公开3件。", ["3 予以公开@"]]
  ])("is an outcome of the requests alone: %s", (list, expected) =>
    expect(meant(whole + list).slice(1)).toEqual(expected)
  )
  it("that says 其他 may be all that the list has not named", () => {
    expect(meant(`${whole}予以公开5件，部分公开2件，其他2件。`).at(-1)).toBe(
      "2 其他处理|其他|不予公开＋无法提供＋不予处理＋其他处理"
    )
  })
  it("makes a sentence one about requests where it stands with another", () => {
    expect(meant("予以公开5件，不予公开2件。")).toEqual(["5 予以公开", "2 不予公开"])
    expect(meant("不予公开2件。")).toEqual([])
  })
})
