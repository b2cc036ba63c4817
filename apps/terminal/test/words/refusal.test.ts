/** A file that is refused is named as the user gave it; standard input by its name. */
import { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { refusal, refuse } from "../../src/words/refusal.ts"

const text = { zh: "没有这个文件", en: "there is no such file" }

describe("a refusal", () => {
  it("names the path that was given", () => {
    expect(refusal("年报/甲.txt", { text })).toEqual({
      zh: "年报/甲.txt：没有这个文件",
      en: "年报/甲.txt: there is no such file"
    })
  })
  it("calls - standard input", () => {
    expect(refusal("-", { text }).zh).toBe("标准输入：没有这个文件")
    expect(refusal("-", { text }).en).toBe("standard input: there is no such file")
  })
  it("fails with the file and the reason", () => {
    const refused = Effect.runSync(Effect.flip(refuse("甲.txt", text)))
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ file: "甲.txt", text })
  })
})
