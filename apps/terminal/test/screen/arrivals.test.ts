/** What a terminal sends is keys or a block of cells, however it is cut on its way. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { requests } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Form"
import * as Patch from "@gongkai/core/Patch"
import { arrivals } from "../../src/screen/arrivals.ts"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as State from "@gongkai/editor/State"
import { store as storeOf } from "@gongkai/editor/Store"
import { viewOf } from "../../src/screen/view.ts"
import { blank } from "./screen.ts"

const received = "requests/received/naturalPerson"

/** An editor at the end of a line, where time passes when told. */
const line = () => {
  const status: State.Status = { kind: "saved", text: { zh: "已存盘", en: "saved" } }
  const orders: Array<State.Order> = []
  const first = State.initial(edition2021, blank(), {
    language: "zh",
    view: viewOf({ columns: 100, rows: 40 }),
    status
  })
  const store = storeOf(first, (order) => orders.push(order))
  let now = 0
  let due: Array<{ readonly at: number; readonly work: () => void }> = []
  const send = arrivals(store, {
    now: () => now,
    later: (milliseconds, work) => {
      const one = { at: now + milliseconds, work }
      due.push(one)
      return () => {
        due = due.filter((each) => each !== one)
      }
    }
  })
  const pass = (milliseconds: number): void => {
    now += milliseconds
    const [ready, rest] = [due.filter(({ at }) => at <= now), due.filter(({ at }) => at > now)]
    due = rest
    for (const { work } of ready) work()
  }
  const own = {
    send: (...pieces: ReadonlyArray<string>) => {
      for (const piece of pieces) send(piece)
      return own
    },
    wait: (milliseconds: number) => {
      pass(milliseconds)
      return own
    },
    store,
    state: store.state,
    draft: () => store.state().editing.draft,
    /** What a journal makes of it. */
    recorded: () =>
      orders.reduce<Draft.Draft>(
        (draft, order) => (order._tag === "Record" ? Patch.apply(draft, order.patch) : draft),
        blank()
      )
  }
  return own
}

const figures = Array.from({ length: 13 }, (_, row) =>
  Array.from({ length: 5 }, (_, column) => String((row + 1) * 10 + column)).join("\t")
)
const cells = slots(requests)
const expected = (): ReadonlyArray<number> => figures.flatMap((row) => row.split("\t").map(Number))
const written = (draft: Draft.Draft): ReadonlyArray<unknown> =>
  cells.map(({ cell }) => Draft.at(draft, cell)).filter((entry) => entry !== null)

/** Cuts a text into pieces of given lengths, again and again. */
const cut = (text: string, lengths: ReadonlyArray<number>): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

describe("a block that arrives as keys", () => {
  it.each([
    ["whole", 0, [4000]],
    ["in two", 5, [60]],
    ["in pieces", 25, [1, 7, 3, 11, 2]],
    ["in pieces far apart", 350, [5, 17, 8]],
    ["slowly, also between its rows", 300, [14, 1, 13]],
    ["character by character", 3, [1]],
    ["cut at its breaks", 20, [2, 1]]
  ] as const)("is proposed like a paste, and nothing is written before it is accepted: %s", (_, pause, lengths) => {
    for (const end of ["\r", "\n", "\r\r", "\r\n"]) {
      const at = line().send("3").wait(500)
      for (const piece of cut(figures.join(end), lengths)) at.send(piece).wait(pause)
      at.wait(2000)
      expect(at.state().place).toMatchObject({ _tag: "Paste" })
      expect(at.draft()).toEqual(blank())
      expect(at.recorded()).toEqual(blank())
      at.send("\r").wait(2000)
      expect(written(at.draft())).toEqual(expected())
      expect(at.recorded()).toEqual(at.draft())
    }
  })

  it("is a block also of one row, where it has words", () => {
    const at = line().send("3").wait(500).send("一、本年新收政府信息公开申请数量\t5\t6\t0\t0\t0\t0\t11")
    expect(at.state().place).toMatchObject({ _tag: "Paste", proposal: { refused: [] } })
  })

  it("is refused where no part is open, and no letter of it is taken for a command", () => {
    const at = line().send("2\t3\nq\t4\n")
    expect(at.state().place._tag).toBe("Overview")
    expect(at.state().message?.text.zh).toContain("请先打开")
  })

  it("keeps its paragraphs in prose, and comes in once", () => {
    const at = line().send("1").wait(500)
    for (const piece of cut("（一）主动公开\r全年公开3条。\r（二）依申请公开\r收到12件。", [3, 8, 1]))
      at.send(piece).wait(10)
    expect(at.draft()).toMatchObject({
      overview: [
        { type: "heading", text: "（一）主动公开" },
        { type: "paragraph", text: "全年公开3条。" },
        { type: "heading", text: "（二）依申请公开" },
        { type: "paragraph", text: "收到12件。" }
      ]
    })
    expect(at.recorded()).toEqual(at.draft())
  })

  it("leaves what was in hand before it as a figure of its own", () => {
    const at = line().send("3").wait(500).send("7").wait(500).send("1\t2\r3\t4\r")
    expect(at.state().place._tag).toBe("Paste")
    expect(Draft.at(at.draft(), received)).toBe(7)
  })

  it("takes Enter for yes as soon as nothing more comes", () => {
    const at = line().send("3").wait(500).send("1\t2\r3\t4").wait(10).send("\r").wait(20)
    expect(at.state().place._tag).toBe("Paste")
    expect(Draft.at(at.wait(100).draft(), received)).toBe(1)
  })
})

describe("a key in front of a block", () => {
  it("opens the part that the block is for, though the block follows at once", () => {
    const at = line().send("3").wait(60).send("1\t2\r3\t4").wait(2000)
    expect(at.state().place._tag).toBe("Paste")
    const entered = line().send("3").wait(500).send("\u001b[B").wait(500).send("\r1\t2\r3\t4").wait(2000)
    expect(entered.state().place._tag).toBe("Paste")
    expect(Draft.at(entered.draft(), received)).toBeNull()
  })
})

describe("keys that arrive together", () => {
  it("are typed one by one where they are figures and Tab", () => {
    const at = line().send("3").wait(500).send("12\t3\t0\t４\t5\t6\t")
    expect(written(at.draft())).toEqual([12, 3, 0, 4, 5, 6, 30])
  })

  it("are typed where Enter ends a row of them, or several follow", () => {
    expect(Draft.at(line().send("3").wait(500).send("12\r").draft(), received)).toBe(12)
    expect(Draft.at(line().send("3").wait(500).send("12\t3\r\r").draft(), received)).toBe(12)
  })

  it("are typed however quick a finger is", () => {
    const at = line().send("3").wait(60)
    for (const key of "5\r6\r7\t8\t") at.send(key).wait(45)
    expect(written(at.draft())).toEqual([5, 6, 7, 8])
  })

  it("fill in field after field of the head where Enter and the next text come with the same piece", () => {
    const at = line().send("0").wait(500).send("\u001b[B", "\u001b[B", "\u001b[B", "\u001b[B").wait(500)
    at.send("测试县人民政府")
      .wait(200)
      .send("\r")
      .wait(200)
      .send("320804\r测试县南岗路1号\r223300")
      .wait(500)
      .send("\r")
    const { agency } = at.draft()
    expect(agency).toMatchObject({ supervisor: "测试县人民政府", divisionCode: "320804" })
    expect(agency).toMatchObject({ address: "测试县南岗路1号", postcode: "223300" })
    expect(at.recorded()).toEqual(at.draft())
  })

  it("lose neither Esc nor the key after it", () => {
    const at = line().send("3").wait(500).send("22", "\u001b5")
    expect(at.state().place).toMatchObject({ _tag: "Table", input: { text: "5" } })
    expect(at.send("\u001b").wait(1).send("\u001b4").state().place).toMatchObject({ form: "review" })
    expect(at.send("\u001b\u001b[A").state().place._tag).toBe("Overview")
  })

  it("are Alt-keys where one means something, and function keys everywhere", () => {
    const at = line().send("1").wait(500).send("甲乙 丙丁", "\u001bb")
    expect(at.state().place).toMatchObject({ _tag: "Prose", manuscript: { cursor: { offset: 3 } } })
    expect(at.send("\u001bOS").state().place._tag).toBe("Findings")
  })

  it("do what they do before a Ctrl-key among them", () => {
    const at = line().send("3").wait(500).send("22\u0013")
    expect(Draft.at(at.draft(), received)).toBe(22)
  })
})
