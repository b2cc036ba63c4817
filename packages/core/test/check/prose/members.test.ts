/** The members of a list are the numbers behind its beginning, as far as no words end it. */
import { describe, expect, it } from "@effect/vitest"
import { counts } from "../../../src/check/prose/counts.ts"
import { type Members, members, strength } from "../../../src/check/prose/members.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

/** The members of a list that begins with the second number of a text. */
const of = (text: string, within: ReadonlyArray<number> = []): Members | undefined => {
  const [sentence] = sentences(text)
  if (sentence === undefined) return undefined
  const all = counts(sentence)
  const told = new Set(all.filter((_, at) => within.includes(at)))
  const none = {
    acts: new Set<never>(),
    topics: new Set<string>(),
    isNumberFirst: false,
    isPaused: false,
    isOfResult: false
  }
  return members(sentence, all, { at: 1, depth: all[1]?.depth ?? 0, unit: all[1]?.unit ?? "", ...none }, told)
}

const values = (found: Members | undefined) => found?.parts.map(({ value }) => value)

describe("the members of a list", () => {
  it.each([
    ["go on to the end", "公开30条，其中动态20条，公告10条。", [20, 10]],
    ["end where another list begins", "公开30条，其中动态20条，公告10条，其中招标4条。", [20, 10]],
    ["end where something is counted beside", "公开30条，其中动态20条，公告10条，另有视频5条。", [20, 10]],
    ["end where something is done", "公开30条，其中动态20条，公告10条，开展检查5次。", [20, 10]],
    ["may be called by what was done", "公开30条，其中动态20条，涉企行政检查10条。", [20, 10]],
    ["are not what stands deeper in brackets", "公开30条，其中动态20条（图片5条），公告10条。", [20, 10]],
    ["are no shares", "公开30条，其中动态20条，占66.7%，公告10条，占33.3%。", [20, 10]]
  ])("%s", (_, text, found) => expect(values(of(text))).toEqual(found))

  it("go on behind a list within theirs, which is told already", () =>
    expect(values(of("公开30条，其中动态20条，其中图片5条、文字15条；公告10条。", [2, 3]))).toEqual([20, 10]))

  it("are sure as far as no stronger pause parts them", () => {
    expect(of("公开30条，其中动态12条、公告8条，解读10条。")?.sure).toBe(2)
    expect(of("公开30条，其中动态12条、公告8条、解读10条。")?.sure).toBe(3)
  })

  it("are not all where a number among them is not read", () => {
    expect(of("公开30条，其中动态12条，公告No8，解读10条。")?.hasUnread).toBe(true)
    expect(of("公开30条，其中动态12条，公告8条，解读10条。")?.hasUnread).toBe(false)
    expect(of("办理30件，其中网上12件，12345热线18件。")?.hasUnread).toBe(false)
  })
})

it.each([
  ["、公告", 0],
  ["，公告", 1],
  ["；公告，", 2]
])("%s parts with the strength %i", (text, most) => expect(strength(text)).toBe(most))
