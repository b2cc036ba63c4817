/** `gongkai show`: a report to read, whole or a part of it, in which a blank, none, something unread and 0 look different. */
import { paragraph } from "@gongkai/core/Narrative"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { width } from "../../src/screen/Line.ts"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside, piped } from "../support/gongkai.ts"
import { missing, terminal } from "../support/tmux.ts"

const report = {
  ...reportOf("青石镇", {
    "requests/received/naturalPerson": Count.make(731),
    "requests/received/organization.business": { unread: "7 1" },
    "requests/carriedIn/naturalPerson": "none",
    "requests/carriedIn/organization.business": null
  }),
  preamble: [paragraph("本报告由青石镇人民政府编制。")],
  signature: { organ: "青石镇人民政府", date: "2024-01-20" }
}

describe("gongkai show", () => {
  it("prints title, preamble, parts with their tables and the signature, in the order of the report", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    const { code, out, err } = await inside(["show", "a.gongkai.json"], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const places = ["青石镇2023年政府信息公开工作年度报告", "本报告由", "一、总体", "三、收到", "│", "2024-01-20"].map(
      (text) => out.indexOf(text)
    )
    expect(places).not.toContain(-1)
    expect(out).toContain("（缺这一部分）")
  })

  it("shows what is unread behind a question mark, none as 无, a blank as nothing", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    const { out } = await inside(["show", "a.gongkai.json", "--part", "3"], { cwd })
    const rows = out.split("\n").filter((line) => /新收|上年结转/u.test(line))
    expect(rows[0]).toMatch(/731│ *\?7 1│ *0│/u)
    expect(rows[1]).toMatch(/无│ *│ *0│/u)
    expect(out).not.toContain("一、总体情况")
  })

  it("takes a part by number, numeral, key or a piece of its title, and names them all where none is meant", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    for (const part of ["三", "requests", "收到和处理"]) {
      // One at a time: a process has one output.
      // oxlint-disable-next-line no-await-in-loop
      expect((await inside(["show", "a.gongkai.json", "--part", part], { cwd })).out).toContain("三、收到和处理")
    }
    const { code, err } = await inside(["show", "a.gongkai.json", "--part", "情况"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("（requests）")
  })

  it("prints the report as JSON with --json, or the part that is asked for", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    expect(JSON.parse((await inside(["show", "a.gongkai.json", "--json"], { cwd })).out)).toMatchObject({ year: 2023 })
    const { out } = await inside(["show", "a.gongkai.json", "--json", "--part", "requests"], { cwd })
    expect(JSON.parse(out)).toMatchObject({ received: { naturalPerson: 731 } })
  })

  it("ends quietly where the reader has seen enough", () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    expect(piped(["show", "a.gongkai.json"], "head -n 2", cwd)).toMatchObject({ err: "", code: 0 })
  })
})

describe.skipIf(missing() !== undefined)("gongkai show in a terminal", () => {
  it("turns pages, fits the width of the window, and leaves the screen as it was", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", report)
    const screen = await terminal(["show", "a.gongkai.json"], {
      cwd,
      columns: 80,
      rows: 24,
      env: { PAGER: "" },
      stays: true
    })
    try {
      await screen.until("下一屏")
      await screen.keys("G")
      await screen.until("2024-01-20")
      await screen.keys("g")
      const first = await screen.until("本报告由青石镇")
      expect(first.split("\n").every((line) => width(line) <= 80)).toBe(true)
      await screen.resize(60, 20)
      await screen.until("下一屏")
      await screen.keys("q")
      await screen.until(/^(?![\s\S]*下一屏)/u)
    } finally {
      screen.close()
    }
  })
})
