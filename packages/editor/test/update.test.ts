/** What a key does wherever it is pressed: saving, leaving, going back, going on; and where a pasted text goes. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { paragraph } from "@gongkai/core/Narrative"
import { difference } from "@gongkai/core/difference"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Patch from "@gongkai/core/Patch"
import { blank, type Editor, editor, from } from "./support/editor.ts"
import { compared, first, second } from "./support/doubling.ts"

const person = "requests/received/naturalPerson"
const tags = (own: Editor): ReadonlyArray<string> => own.orders.map(({ _tag }) => _tag)
const last = (own: Editor): unknown => own.orders.at(-1)

/** A reason typed for a total that its parts contradict. */
const reasoned = (): Editor => {
  const own = editor().press("4")
  for (const digit of "10003") own.type(digit).press("right")
  return own.press("escape", "f", "w").type("原因")
}

describe("a key that means the same everywhere", () => {
  it.each([
    ["ctrl+s", "Save"],
    ["ctrl+p", "Print"],
    ["ctrl+c", "Quit"]
  ])("takes with it what is being typed: %s", (key, order) => {
    const cell = editor().press("3").type("12").press(key)
    expect([tags(cell), Draft.at(cell.draft(), person)]).toEqual([["Record", order], 12])
    const field = editor().press("0").type("丰水县档案馆").press(key)
    expect([tags(field), field.draft().agency.name]).toEqual([["Record", order], "丰水县档案馆"])
  })

  it("saves without what is no figure, which stays in hand, and says so", () => {
    const own = editor().press("3").type("1o").press("ctrl+s")
    expect(tags(own)).toEqual(["Save"])
    expect(own.state().place).toMatchObject({ input: { text: "1o" } })
    expect(own.said()).not.toBe("")
  })

  it("does nothing else where what is in hand is no figure", () => {
    for (const key of ["ctrl+p", "f4", "f6", "ctrl+z"]) {
      const own = editor().press("3").type("1o").press(key)
      expect([tags(own), own.state().place._tag], key).toEqual([[], "Table"])
      expect(own.said(), key).not.toBe("")
    }
  })

  it("takes away the message of the key before", () => {
    const own = editor().press("u")
    expect(own.said()).toBe("没有可撤销的改动")
    expect(own.press("down").said()).toBe("")
  })

  it("opens the findings, the pages and the keys once, however often it is pressed", () => {
    for (const key of ["f4", "f7"]) {
      const own = editor().press("3", key, key, "escape")
      expect(own.state().place._tag, key).toBe("Table")
    }
    expect(editor().press("3", "f1", "f1").state().place._tag).toBe("Table")
  })

  it("orders the folder to be shown", () => {
    expect(last(editor().press("o"))).toEqual({ _tag: "ShowFolder" })
  })
})

describe("leaving", () => {
  it("is ordered at once where nothing would be lost", () => {
    for (const key of ["q", "ctrl+q", "ctrl+c"])
      expect(last(editor().press(key))).toEqual({ _tag: "Quit", isWarned: false })
  })

  it.each([
    ["what is no figure", () => editor().press("3").type("1o")],
    ["a paste that is not written", () => editor().press("3").paste("12\t3")],
    ["a paste below the findings, opened over it", () => editor().press("3").paste("12\t3").press("f4")],
    ["a reason below the list of keys", () => reasoned().press("f1")],
    ["a paste below the list of keys", () => editor().press("3").paste("12\t3").press("f1")],
    ["another figure than the two", () => compared(first("5"), "7").press("3").type("6")]
  ])("is asked about first with %s, and done at the second time", (_, there) => {
    const own = there()
    const before = own.orders.length
    own.press("ctrl+c")
    expect(own.orders.slice(before)).toEqual([])
    expect(own.said()).toContain("再按一次")
    expect(last(own.press("ctrl+c"))).toEqual({ _tag: "Quit", isWarned: true })
  })

  it("is asked about anew once another key came between", () => {
    const own = editor().press("3").paste("12\t3").press("ctrl+c", "down", "ctrl+c")
    expect(tags(own)).toEqual([])
    expect(own.said()).toContain("再按一次")
  })
})

describe("going back and forth", () => {
  it("says where there is nothing to go to", () => {
    expect(editor().press("ctrl+z").said()).toBe("没有可撤销的改动")
    expect(editor().press("ctrl+y").said()).toBe("没有可重做的改动")
  })

  it("is kept like any change, and shows prose as it then stands", () => {
    const own = editor().press("1").type("甲乙").press("ctrl+z")
    expect(own.state().place).toMatchObject({ manuscript: { lines: [{ text: "" }] } })
    own.press("ctrl+y")
    expect(own.state().place).toMatchObject({ manuscript: { lines: [{ text: "甲乙" }] } })
    expect(own.patches().reduce(Patch.apply, blank())).toEqual(own.draft())
  })

  it("drops a selection and a run of Tabs in the table, and stays at its cell", () => {
    const own = editor().press("3").type("4").press("tab", "shift+right", "ctrl+z")
    const { place } = own.state()
    expect(Object.keys(place).toSorted()).toEqual(["_tag", "cell", "form"])
  })
})

describe("the next part", () => {
  it("comes after the last again, and the one before the first is the last", () => {
    expect(editor().press("6", "f6").state().place).toMatchObject({ _tag: "Prose", section: "overview" })
    expect(editor().press("1", "f5").state().place).toMatchObject({ _tag: "Prose", section: "otherMatters" })
    expect(editor().press("0", "f5").state().place).toMatchObject({ _tag: "Prose", section: "otherMatters" })
  })

  it("is the one behind the place that a paste was made from, once it is dropped", () => {
    const own = editor().press("3").paste("12\t3").press("f6", "f6")
    expect(own.state().place).toMatchObject({ _tag: "Table", form: "review" })
  })

  it("takes a run of typing to its end", () => {
    const own = editor().press("1").type("甲").press("f6", "f5").type("乙").press("ctrl+z")
    expect(own.draft()).toMatchObject({ overview: [paragraph("甲")] })
  })
})

describe("what somebody else did to the file", () => {
  const told = { zh: "别人改过", en: "changed by somebody else" }

  it("is chosen from where both changed it, and nothing where nobody did", () => {
    const status = { kind: "conflict", text: told } as const
    expect(last(editor({ status }).press("f3"))).toEqual({ _tag: "Compare" })
    expect(editor().press("f3").said()).toBe("没有别人的改动")
  })

  it("is listed where it was read in, and has been seen then", () => {
    const theirs = Patch.apply(blank(), { head: { title: "示例年报" } })
    const news = { changes: difference(blank(), theirs, edition2021), isSeen: false }
    const own = from({ ...editor().press("3").state(), news }).press("f3")
    expect(own.state()).toMatchObject({
      place: { _tag: "News", top: 0, from: { _tag: "Table" } },
      news: { isSeen: true }
    })
  })
})

describe("Ctrl-C in a text", () => {
  it("copies what is selected, but leaves at the second time where leaving was asked about", () => {
    const own = editor().press("1").type("甲乙").press("shift+left", "ctrl+c")
    expect(last(own)).toEqual({ _tag: "Copy", text: "乙" })
    expect(last(from({ ...own.state(), isWarned: true }).press("ctrl+c"))).toEqual({ _tag: "Quit", isWarned: true })
  })
})

describe("a pasted text", () => {
  it("is proposed in a table and from the overview, before anything is written", () => {
    for (const own of [editor().press("3").paste("12\t3"), editor().paste("一、本年新收政府信息公开申请数量\t3")]) {
      expect(own.state().place._tag).toBe("Paste")
      expect(own.draft()).toEqual(blank())
    }
  })

  it("takes the place of another that is proposed, and leads back to where that came from", () => {
    const own = editor().press("3", "right").paste("1\t2").paste("8\t9")
    expect(own.press("enter").draft()).toMatchObject({
      requests: { received: { organization: { business: 8, research: 9 } } }
    })
  })

  it("of one figure goes into the cell in hand; of several, what is in hand is taken first", () => {
    const one = editor().press("3").type("1").paste("23")
    expect(one.state().place).toMatchObject({ input: { text: "123" } })
    const many = editor().press("3").type("7").paste("1\t2")
    expect([many.state().place._tag, Draft.at(many.draft(), person)]).toEqual(["Paste", 7])
    const refused = editor().press("3").type("1o").paste("1\t2")
    expect([refused.state().place._tag, tags(refused)]).toEqual(["Table", []])
  })

  it("goes into the field, the reason or the name that is typed", () => {
    expect(editor().press("0").paste("丰水县\t档案馆 ").state().place).toMatchObject({
      input: { text: "丰水县 档案馆" }
    })
    expect(first("5").press("d").paste("吴四").state().place).toMatchObject({ second: { text: "吴四" } })
    expect(compared(first("5"), "7").press("3").paste("6").state().place).toMatchObject({ input: { text: "6" } })
  })

  it("is written into the part that is open, without the heading of that part", () => {
    const own = editor().press("5").paste("五、存在的主要问题及改进情况\n目录更新不够及时。")
    expect(own.draft()).toMatchObject({ problems: [paragraph("目录更新不够及时。")] })
    const other = editor().press("5").paste("六、其他需要报告的事项\n无收费。")
    expect(other.draft()).not.toMatchObject({ problems: [{}] })
  })

  it("goes nowhere from a list, and it is said where it could", () => {
    for (const key of ["f4", "f7", "f1"]) {
      const own = editor().press("3", key).paste("12\t3")
      expect([own.said(), own.patches()], key).toEqual(["请先打开要粘贴到的部分", []])
    }
  })

  it("is not taken where it is too long for a report", () => {
    const own = editor().press("1").paste("很长。".repeat(700_000))
    expect(own.said()).toContain("太长")
    expect(own.draft()).toEqual(blank())
  })
})

describe("the second person", () => {
  it("goes to the next table past the texts, and around", () => {
    const own = second(first("5")).press("4", "f6")
    expect(own.state().place).toMatchObject({ _tag: "Table", form: "proactive" })
    expect(own.press("f5").state().place).toMatchObject({ _tag: "Table", form: "review" })
  })

  it("takes back in the comparison what was decided there, and no change of the report", () => {
    const own = compared(first("5"), "7").press("2", "u")
    expect(own.state().second?.chosen).toEqual({})
    expect(Draft.at(own.draft(), "review/cases/reconsideration.upheld")).toBe(5)
  })
})
