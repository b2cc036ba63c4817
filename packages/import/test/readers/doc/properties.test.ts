/** Each place of an old Word file has the properties of its stretch, from pages, and from the data stream where they are long. */
import { describe, expect, it } from "vitest"
import type { WordFile } from "../../../src/readers/doc/file.ts"
import { characterProperties, paragraphProperties, type Property } from "../../../src/readers/doc/properties.ts"
import { bytes, flag, opened, paragraph, type Written } from "../../support/oldWord.ts"

const numbers = (all: ReadonlyArray<Property>) => all.map(({ number, view, at }) => [number, view.getUint8(at)])
/** The place of a character of the text. */
const place = (character: number) => 1024 + character * 2

const [bold, struck] = [0x0835, 0x0837]
const text: ReadonlyArray<Written> = [
  { stretches: [{ text: "甲" }, { text: "乙丙", properties: [...flag(struck), ...flag(bold, 0)] }, { text: "丁\r" }] },
  paragraph("戊", flag(0x2416))
]

describe("the properties of a character", () => {
  const of = characterProperties(opened(text))
  it("are those of its stretch, in order, and none outside of all", () => {
    expect(numbers(of(place(1)))).toEqual([
      [struck, 1],
      [bold, 0]
    ])
    expect(numbers(of(place(2)))).toEqual(numbers(of(place(1))))
    expect([of(place(0)), of(place(3)), of(place(90))]).toEqual([[], [], []])
  })
})

describe("the properties of a paragraph", () => {
  it("are those of the paragraph that a place is in", () => {
    const of = paragraphProperties(opened(text))
    expect(numbers(of(place(5)))).toEqual([[0x2416, 1]])
    expect(of(place(0)).filter(({ number }) => number === 0x2416)).toEqual([])
    expect(numbers(of(place(6)))).toEqual([[0x2416, 1]])
    expect(of(place(90))).toEqual([])
  })

  it("of any size are passed over to the next", () => {
    const sized = [
      [...bytes(2, 0x460b), 3, 0],
      [...bytes(2, 0x6a03), 1, 2, 3, 4],
      [...bytes(2, 0xc600), 2, 8, 8],
      [...bytes(2, 0xe000), 1, 2, 3],
      [...bytes(2, 0xd608), 4, 0, 1, 2, 3],
      [...bytes(2, 0xc615), 255, 1, ...bytes(4, 0), 1, ...bytes(3, 0)]
    ]
    const of = paragraphProperties(opened([paragraph("甲", [...sized.flat(), ...flag(0x2417)])]))
    const found = of(place(0)).map(({ number }) => number)
    expect(found.slice(0, sized.length + 1)).toEqual([0x460b, 0x6a03, 0xc600, 0xe000, 0xd608, 0xc615, 0x2417])
  })

  it("that are too long for a page come from the data stream", () => {
    const own = opened([paragraph("甲", [...bytes(2, 0x6646), ...bytes(4, 2)])])
    const data = new DataView(Uint8Array.from([9, 9, 3, 0, ...flag(0x2416), ...flag(0x2417)]).buffer)
    const file: WordFile = { ...own, data }
    expect(numbers(paragraphProperties(file)(place(0))).slice(0, 2)).toEqual([[0x2416, 1]])
  })
})
