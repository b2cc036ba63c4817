/** Printing for the interface: bytes that are a client's own, or the reason in two languages; fonts come from where the host says. */
import { Count } from "@gongkai/core/Entry"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { printer } from "../../src/jobs/print.ts"
import { draft } from "../support/drafts.ts"

const head = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5))

describe("a printer", () => {
  it("gives the bytes of a PDF, which may be handed over without taking anything else along", async () => {
    const bytes = Result.getOrThrow(await printer()(draft()))
    expect(head(bytes)).toBe("%PDF-")
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength)
  })
  it("says in both languages why a report cannot be printed", async () => {
    const agency = { name: "示例市档案局\u{10FFFD}" }
    const unprintable = Draft.fill(
      edition2021,
      { year: 2023, agency },
      () => Count.make(0),
      () => []
    )
    expect(Result.getFailure(await printer()(unprintable))).toMatchObject({
      _tag: "Some",
      value: { zh: expect.any(String), en: expect.any(String) }
    })
  })
  it("reads its fonts where the host says, and names the pack that the host cannot give", async () => {
    const asked: Array<string> = []
    const print = printer({
      read: (pack) => {
        asked.push(pack)
        return Promise.reject(new Error("no fonts here"))
      }
    })
    expect(Result.getFailure(await print(draft()))).toMatchObject({
      _tag: "Some",
      value: { en: expect.stringContaining(asked[0] ?? "none") }
    })
  })
  it("opens the keeper's own fonts once, when something is first printed", async () => {
    let opened = 0
    const print = printer({
      faces: () => {
        opened += 1
        return Promise.resolve({})
      }
    })
    expect(opened).toBe(0)
    for (let times = 0; times < 2; times += 1)
      // oxlint-disable-next-line no-await-in-loop
      expect(Result.isSuccess(await print(draft()))).toBe(true)
    expect(opened).toBe(1)
  })
})
