/** Labels that stand apart from their figures have them in order, if nothing stands between that may have taken some. */
import { describe, expect, it } from "vitest"
import { type Kind, tied } from "../src/piles.ts"
import { line } from "./support/readings.ts"

/** A label of the form, figures, or a head. */
const kindOf = (text: string): Kind => (/^\d/u.test(text) ? "figures" : text.startsWith("表头") ? "end" : "label")

/** What is read behind each label; … where nobody knows. */
const told = (...texts: ReadonlyArray<string>) =>
  tied(
    texts.map((text) => line(...text.split(" "))),
    ({ row }) => kindOf(row.cells[0]?.text ?? "")
  )
    .filter(({ labels }) => labels.length > 0)
    .map(({ labels, tail, open }) => `${labels.at(-1)} ${open === undefined ? tail.join(" ") : "…"}`.trim())

describe("labels before rows of figures", () => {
  it("have them in order where there is one for each", () =>
    expect(told("予以公开", "部分公开", "1 2 3", "4 5 9")).toEqual(["予以公开 1 2 3", "部分公开 4 5 9"]))

  it("have none for certain where there are more or fewer", () =>
    expect(told("予以公开", "部分公开", "1 2 3", "4 5 9", "6 7 13")).toEqual(["予以公开 …", "部分公开 …"]))

  it("have none for certain below a head where labels above it have none: those may have some of them", () =>
    expect(told("本年新收", "表头", "予以公开", "部分公开", "1 2 3", "4 5 9")).toEqual([
      "本年新收",
      "表头",
      "予以公开 …",
      "部分公开 …"
    ]))

  it("have theirs below a head where those above it have their own", () =>
    expect(told("本年新收", "7 8 15", "表头", "予以公开", "部分公开", "1 2 3", "4 5 9")).toEqual([
      "本年新收 7 8 15",
      "表头",
      "予以公开 1 2 3",
      "部分公开 4 5 9"
    ]))
})
