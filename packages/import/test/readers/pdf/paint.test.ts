/** Two pages have one digest where they look alike, and another where anything that a person sees is another. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, it } from "vitest"
import type { Operators } from "../../../src/readers/pdf.ts"
import { painter } from "../../../src/readers/pdf/paint.ts"

// The numbers of these alone are asked for.
const operators = {
  dependency: 1,
  setFont: 37,
  endMarkedContent: 71,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  markPoint: 67,
  markPointProps: 68
} as unknown as Operators
const [show, move] = [44, 40]

type Step = readonly [operator: number, parameters: ReadonlyArray<unknown>]

/** A page that draws these steps, with fonts by their names. */
const paint = (
  steps: ReadonlyArray<Step>,
  { fonts = {}, ...look }: { readonly fonts?: { readonly [name: string]: object }; readonly rotate?: number } = {}
) => {
  const page = {
    view: [0, 0, 595, 842],
    rotate: 0,
    userUnit: 1,
    ...look,
    getOperatorList: () =>
      Promise.resolve({ fnArray: steps.map(([operator]) => operator), argsArray: steps.map(([, all]) => all) }),
    commonObjs: { get: (name: string, done: (font: unknown) => void) => done(fonts[name]) }
  }
  // Of a page nothing else is asked for.
  return painter(operators)(page as unknown as PDFPageProxy)
}
const text: ReadonlyArray<Step> = [
  [move, [10.001, 20]],
  [show, ["甲"]]
]

describe("a page looks the same", () => {
  it("though its numbers differ by less than a hundredth of a point", async () =>
    expect(
      await paint([
        [move, [10.004, 20]],
        [show, ["甲"]]
      ])
    ).toBe(await paint(text)))

  it("though its structure is marked", async () =>
    expect(await paint([[69, ["P"]], [70, ["Span", {}]], ...text, [68, ["x"]], [71, []], [1, ["g"]]])).toBe(
      await paint(text)
    ))

  it("though its fonts have other names and the same outlines", async () => {
    const data = Uint8Array.of(1, 2, 3)
    const set = (name: string) => paint([[37, [name, 12]], ...text], { fonts: { [name]: { data } } })
    expect(await set("g_d0_f1")).toBe(await set("g_d1_f7"))
  })
})

describe("a page looks otherwise", () => {
  it.each<[string, ReadonlyArray<Step>]>([
    [
      "by a place",
      [
        [move, [10.02, 20]],
        [show, ["甲"]]
      ]
    ],
    [
      "by a text",
      [
        [move, [10.001, 20]],
        [show, ["乙"]]
      ]
    ],
    ["by a layer, which may hide it", [[70, ["OC", {}]], ...text]],
    ["by an order", text.toReversed()]
  ])("%s", async (_, steps) => expect(await paint(steps)).not.toBe(await paint(text)))

  it("by its rotation, and by the outlines or the size of its font", async () => {
    expect(await paint(text, { rotate: 90 })).not.toBe(await paint(text))
    const set = (data: Uint8Array, size: number) => paint([[37, ["f", size]], ...text], { fonts: { f: { data } } })
    const own = await set(Uint8Array.of(1), 12)
    expect(await set(Uint8Array.of(2), 12)).not.toBe(own)
    expect(await set(Uint8Array.of(1), 13)).not.toBe(own)
    const named = (name: string) => paint([[37, ["f", 12]], ...text], { fonts: { f: { name } } })
    expect(await named("SimSun")).not.toBe(await named("FangSong"))
  })
})
