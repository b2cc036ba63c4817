/** An organ calls itself what it is: a township says 我镇 and never 我局. */
import { describe, expect, it } from "@effect/vitest"
import { strangers } from "../../../src/check/proof/selves.ts"

const found = (own: string, text: string) => strangers(own, text).map(({ organ, at }) => [organ, at])

describe("what an organ calls its own", () => {
  it.each([
    ["青山镇人民政府", "今年我局收到申请。", [["我局", 2]]],
    [
      "青山县水利局",
      "本镇收到申请，我乡办结。",
      [
        ["本镇", 0],
        ["我乡", 7]
      ]
    ],
    ["青山县水利局", "我街道收到申请。", [["我街道", 0]]],
    ["青山县水利局", "我委收到申请。", [["我委", 0]]]
  ])("and is not is told with its place: %s, %s", (own, text, told) => expect(found(own, text)).toEqual(told))

  it.each([
    ["青山镇人民政府", "我镇收到申请，我县部署，我乡镇均已落实。"],
    ["青山县水利局", "我局收到申请，本局面广量大，成本局部下降，样本镇2个，我委托律师办理。"],
    ["青山乡人民政府", "本乡土文化，我乡村振兴。"]
  ])("and is, or a word only looks so, is not: %s, %s", (own, text) => expect(found(own, text)).toEqual([]))
})
