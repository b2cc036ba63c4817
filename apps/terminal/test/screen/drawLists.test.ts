/** A proposed paste as the terminal lists it: what it would change is counted, and what does not fit comes first. */
import { describe, expect, it } from "vitest"
import { editor } from "./screen.ts"

const block =
  "一、本年新收政府信息公开申请数量\t20,551\t389\t\t\t\t\t20940\r\n二、上年结转政府信息公开申请数量\t3\t0\t０\tx\t\t\t\r\n"

describe("a proposed paste", () => {
  it("counts what would change, and names what does not fit before anything else", () => {
    const [, headline, , first] = editor().press("3").paste(block).screen()
    expect(headline).toContain("6 格将改动，0 格不变")
    expect(first).toContain("“x”")
  })

  it("cuts nothing of what it counts and notes on a narrow terminal, in either language", () => {
    for (const language of ["zh", "en"] as const) {
      const own = (columns: number): string =>
        editor({ columns, rows: 40, language })
          .press("3")
          .paste(block)
          .screen()
          .slice(0, -1)
          .join("")
          .replaceAll(/\s/gu, "")
      for (const part of editor({ columns: 300, rows: 40, language }).press("3").paste(block).screen().slice(1, -2))
        for (const word of part.trim().split(/\s+/u)) expect(own(60)).toContain(word)
    }
  })
})
