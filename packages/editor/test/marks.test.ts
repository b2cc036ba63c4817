/** Words that findings are about are marked where they stand: contradicting numbers as they are typed, and nothing that agrees. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { accept } from "@gongkai/core/waive"
import { describe, expect, it } from "vitest"
import { begin, review } from "../src/Editing.ts"
import { marksOf } from "../src/marks.ts"
import * as Manuscript from "../src/prose/Manuscript.ts"
import { blank } from "./support/editor.ts"

const received = "requests/received/total"
const of = (text: Narrative, count = 9) => {
  const draft = Patch.apply(blank(), { parts: { overview: text }, cells: { [received]: Count.make(count) } })
  const { lines } = Manuscript.from(text)
  return { editing: begin(edition2021, draft), lines }
}

/** The marked words, line by line. */
const marked = (text: Narrative, count?: number): ReadonlyArray<string> => {
  const { editing, lines } = of(text, count)
  return [...marksOf(editing, "overview", lines)].flatMap(([number, marks]) =>
    marks.map(({ from, to }) => `${number}：${lines[number]?.text.slice(from, to)}`)
  )
}

const claim = "本机关共新收政府信息公开申请12件"

describe("the marks of a part in prose", () => {
  it("are the words whose number the table contradicts, and none where it agrees", () => {
    const text = [paragraph(`2024年，${claim}，均按时办结。`)]
    expect(marked(text)).toEqual([`0：${claim}`])
    expect(marked(text, 12)).toEqual([])
  })

  it("stand in the block that is meant, also below lines without text, in lists and behind references", () => {
    const text: Narrative = [
      heading(2, "（一）依申请公开情况"),
      paragraph(["上级收到", { ref: received }, `件；${claim}。`]),
      { type: "list", ordered: true, items: [{ text: "继续规范办理流程。" }, { text: `2024年，${claim}。` }] }
    ]
    expect(marked(text)).toEqual([`1：${claim}`, `3：${claim}`])
    const { editing, lines } = of(text)
    const spread = [{ text: "" }, ...lines.slice(0, 1), { text: " " }, ...lines.slice(1)]
    expect([...marksOf(editing, "overview", spread).keys()]).toEqual([3, 5])
  })

  it("are not those of another part", () => {
    const { editing, lines } = of([paragraph(`${claim}。`)])
    expect(marksOf(editing, "problems", lines).size).toBe(0)
  })

  it("include a misprint, and leave out a finding that was accepted", () => {
    const text = [paragraph("本机关及时公开公开信息。")]
    expect(marked(text).join()).toContain("公开公开")
    const { editing, lines } = of([paragraph(`${claim}。`)])
    const found = review(editing).findings.find(({ verdict }) => verdict === "contradicts")
    expect(found).toBeDefined()
    const said = { reason: "台账口径不同", by: "李", on: "2025-01-08" }
    const accepted = begin(edition2021, found === undefined ? editing.draft : accept(editing.draft, found, said))
    expect(marksOf(accepted, "overview", lines).size).toBe(0)
  })

  it("are worked out once for a report and its lines", () => {
    const { editing, lines } = of([paragraph(`${claim}。`)])
    expect(marksOf(editing, "overview", lines)).toBe(marksOf(editing, "overview", lines))
  })
})
