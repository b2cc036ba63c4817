/** What an old container holds is told by its streams, and never by its ending. */
import { describe, expect, it } from "vitest"
import { isOle, kindOfOle } from "../../src/readers/ole.ts"
import { container } from "../support/oldWord.ts"

const stream = (...bytes: ReadonlyArray<number>) => Uint8Array.from({ length: 4200 }, (_, at) => bytes[at] ?? 0)
/** The head of an old Word file; its twelfth byte says whether it is encrypted. */
const word = (flags: number) => stream(0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, flags)
const begin = [0x09, 0x08, 2, 0, 0, 6]

describe("a container is", () => {
  it.each([
    ["doc", { WordDocument: word(0x02) }],
    ["encrypted", { WordDocument: word(0x03) }],
    ["xls", { Workbook: stream(...begin) }],
    ["xls", { Book: stream(...begin) }],
    ["encrypted", { Workbook: stream(...begin, 0x2f, 0, 0, 0) }],
    ["encrypted", { EncryptedPackage: stream(1), EncryptionInfo: stream(1) }],
    ["other", { "PowerPoint Document": stream(1) }]
  ] as const)("%s by the streams of %j", (kind, all) => expect(kindOfOle(container(all))).toBe(kind))

  it("other, where it is damaged or no container at all", () => {
    const file = container({ WordDocument: word(0) })
    expect([file.subarray(0, 600), Uint8Array.of(), new TextEncoder().encode("年度报告")].map(kindOfOle)).toEqual([
      "other",
      "other",
      "other"
    ])
  })
})

it("a container is known by its first eight bytes", () => {
  const file = container({ Data: stream(1) })
  expect([isOle(file), isOle(file.subarray(0, 7)), isOle(file.subarray(1))]).toEqual([true, false, false])
})
