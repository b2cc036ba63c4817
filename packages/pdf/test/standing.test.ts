/** A file that we printed may be covered by the next; one that somebody signed, annotated or saved anew, and any other, may not. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { print } from "../src/index.ts"
import { standing } from "../src/standing.ts"
import { report } from "./report.ts"

const printed = await Promise.all((["3b", "1b"] as const).map((part) => Effect.runPromise(print(report(), { part }))))
const [file = expect.fail("nothing printed")] = printed
const changed = (change: (text: string) => string): Uint8Array =>
  Buffer.from(change(Buffer.from(file).toString("latin1")), "latin1")

describe("a file is", () => {
  it("ours as it was printed, for archives of either kind", () => {
    expect(printed.map(standing)).toEqual(["ours", "ours"])
  })
  it("touched once something was appended, as a signature or a note is", () => {
    expect(standing(changed((text) => `${text}9999 0 obj\n<< /Type /Annot >>\nendobj\n%%EOF\n`))).toBe("touched")
    expect(standing(changed((text) => `${text}\n`))).toBe("touched")
  })
  it("touched when another program gave it a second identifier of its own", () => {
    const saved = changed((text) =>
      text.replace(
        /\/ID \[<([0-9a-f]+)> <([0-9a-f]+)>\]/u,
        (_, first: string) => `/ID [<${first}> <${"0".repeat(first.length)}>]`
      )
    )
    expect(Buffer.compare(saved, file)).not.toBe(0)
    expect(standing(saved)).toBe("touched")
  })
  it("foreign when it does not say that we printed it, or is no PDF", () => {
    expect(standing(changed((text) => text.replace("gongkai/print@1", "somebody/print@1")))).toBe("foreign")
    expect(standing(new TextEncoder().encode("红头文件"))).toBe("foreign")
    expect(standing(new Uint8Array())).toBe("foreign")
  })
})
