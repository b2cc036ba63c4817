/** A blank that parts what belongs together is found; one that sets apart is not. */
import { describe, expect, it } from "@effect/vitest"
import { blanks } from "../../../src/check/proof/blanks.ts"

const quotes = (text: string): ReadonlyArray<string> => blanks(text).map(({ quote }) => quote)

describe("a blank", () => {
  it.each([
    ["坚持“应公开 尽公开”。", "“应公开 尽公开”"],
    ["第二十届 三 中全会精神。", "第二十届 三 中全会精神"]
  ])("parts what belongs together: %s", (text, quote) => expect(quotes(text)).toEqual([quote]))
  it.each(["（一）主动公开 全年公开30条。", "电 话：0000000，电 子 邮 箱：无。", "2023 年 1 月，附件 统计表 公示"])(
    "may part them: %s",
    (text) => expect(quotes(text)).toEqual([])
  )
})
