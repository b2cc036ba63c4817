/** A pasted block is of the form whose rows or columns it names, wherever the cursor is. */
import { describe, expect, it } from "vitest"
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021, proactive, requests, review } from "@gongkai/core/editions/2021"
import { times } from "../../../../vitest.shared.ts"
import { firstOf, formOf } from "../../src/paste/about.ts"
import { draftOf, printed } from "./printed.ts"

const as = (text: string): string => text

describe.each([edition2019, edition2021])("a form of $key copied with its heads and labels", (edition) => {
  it("is known for what it is, whichever form the cursor is in", () => {
    for (let seed = 1; seed <= times(4, 20, 200); seed++) {
      const draft = draftOf(edition, seed)
      for (const form of forms(edition)) {
        // Of a form that is printed in several blocks, each by itself may say less than enough.
        const text = printed(edition, draft, form, { parts: "all", write: as }).join("\r\n")
        for (const own of [undefined, ...forms(edition)]) expect(formOf(edition, own, text)?.key).toBe(form.key)
      }
    }
  })

  it("begins with the first cell that it prints", () => {
    for (const form of forms(edition))
      expect(firstOf(form)).toBe(slots(edition).find((slot) => slot.form === form)?.cell)
  })
})

const of = (own: typeof requests | typeof review | undefined, text: string) => formOf(edition2021, own, text)?.key

describe("a block", () => {
  it("that names nothing is of no form: figures, or words of something else", () => {
    for (const text of ["12\t3\n4\t5", "", "姓名\t人数\n张三\t1"]) expect(of(requests, text), text).toBeUndefined()
  })

  it("is of the form of which it names more", () => {
    expect(of(review, "一、本年新收政府信息公开申请数量\t3\n（一）予以公开\t2")).toBe("requests")
    expect(of(requests, "行政许可\t18\n行政处罚\t4")).toBe("proactive")
  })

  it("without labels of rows is of a form by three of its columns under their group, not by two, nor by what several groups have", () => {
    expect(of(requests, "行政复议\t\t\n结果维持\t结果纠正\t其他结果\n1\t0\t0")).toBe("review")
    expect(of(undefined, "行政复议\t\n结果维持\t结果纠正\n1\t0")).toBeUndefined()
    expect(of(undefined, "结果维持\t结果纠正\t其他结果\n1\t0\t0")).toBeUndefined()
  })

  it("without tabs is of the form whose rows stand in it", () => {
    expect(of(undefined, "行政许可 18\n行政处罚 4\n行政强制 0")).toBe("proactive")
  })

  it("with nothing but a short label, which several groups could have, is of none", () => {
    expect(of(undefined, "其他\t3\n总计\t4")).toBeUndefined()
    expect(formOf(edition2021, proactive, "其他\t3")).toBeUndefined()
  })
})
