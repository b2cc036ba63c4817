/** `gongkai` alone opens the start: recent reports with their state, a new one of an agency that is remembered, another file. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { blank } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { lines } from "../../src/commands/Start.tsx"
import { width } from "../../src/screen/Line.ts"
import { put, reportOf } from "../support/drafts.ts"
import { folder, gongkai } from "../support/gongkai.ts"
import { missing, type Terminal, terminal } from "../support/tmux.ts"

const absent = missing()
const recent = Array.from({ length: 40 }, (_, at) => ({
  path: `/r/${at}.gongkai.json`,
  agency: `云岭县第${at}街道办事处`,
  year: 2024,
  filled: at === 0 ? 0 : 180,
  cells: 200,
  errors: at === 1 ? 3 : 0
}))

describe("the start drawn", () => {
  it.each([
    [60, 20],
    [80, 24],
    [120, 40]
  ])("fits into %i columns and %i rows, in both languages, with every action", (columns, rows) => {
    for (const language of ["zh", "en"] as const) {
      const drawn = lines(recent, 0, { columns, rows, language }).map((line) => line.map(({ text }) => text).join(""))
      expect(drawn.length).toBeLessThanOrEqual(rows)
      expect(Math.max(...drawn.map(width))).toBeLessThanOrEqual(columns)
      expect(drawn.join("\n")).toMatch(/n {2}(?:新建|a new)[\s\S]*q {2}(?:退出|leave)/u)
    }
  })

  it("says in which folder the chosen one lies, by the end of a long path, and of an action none", () => {
    const same = [{ ...recent[2], path: `/${"很长的路径/".repeat(20)}二科/年报.gongkai.json` }] as typeof recent
    const drawn = (chosen: number) =>
      lines(same, chosen, { columns: 60, rows: 20, language: "zh" }).map((line) =>
        line.map(({ text }) => text).join("")
      )
    expect(drawn(0)).toContainEqual(expect.stringMatching(/^ {2}….+\/二科 *$/u))
    expect(drawn(1).at(-2)?.trim()).toBe("")
  })

  it("tells a blank report from one with errors and one without", () => {
    const drawn = lines(recent, 0, { columns: 100, rows: 30, language: "zh" }).map((line) =>
      line.map(({ text }) => text).join("")
    )
    expect(drawn[3]).toContain("2024  空")
    expect(drawn[4]).toContain("180/200格  3个错误")
    expect(drawn[5]).toContain("180/200格  没有错误")
  })
})

const starting = async (cwd: string, use: (screen: Terminal) => Promise<void>) => {
  const env = { XDG_STATE_HOME: join(cwd, "state") }
  const screen = await terminal([], { cwd, columns: 90, rows: 30, stays: true, env })
  try {
    await use(screen)
  } finally {
    screen.close()
  }
}

describe.skipIf(absent !== undefined).concurrent("gongkai alone in a terminal", () => {
  it("lists the reports of the folder with year and state, and opens the one chosen", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇", { "requests/received/naturalPerson": Count.make(1) }))
    await starting(cwd, async (screen) => {
      const shown = await screen.until("字母直接选")
      expect(shown).toContain("青石镇 2023  200/200格")
      expect(shown).toContain("个错误")
      await screen.keys("Enter")
      await screen.until("一、")
    })
  })

  it("counts nothing wrong in a report that is only half filled, and asks again for a file that is not there", async () => {
    const cwd = folder()
    const begun = blank(edition2021, { agency: { name: "白沙镇" }, year: 2023, reading: "draft" })
    put(cwd, "b.gongkai.json", Patch.apply(begun, { cells: { "requests/received/naturalPerson": Count.make(1) } }))
    await starting(cwd, async (screen) => {
      expect(await screen.until("字母直接选")).toContain("白沙镇 2023  1/200格  没有错误")
      await screen.keys("o")
      await screen.until("打开或导入哪个文件")
      await screen.type("没有.docx")
      await screen.keys("Enter")
      await screen.until("没有这个文件；请再输入一次")
      await screen.type("1")
      await screen.keys("Enter")
      await screen.until("一、")
    })
  })

  it("begins a new report of an agency that is remembered, with all that is known of it", async () => {
    const cwd = folder()
    const agency = { name: "青石镇", telephone: "0000-1234567" }
    put(cwd, "a.gongkai.json", { ...reportOf("青石镇"), agency })
    await starting(cwd, async (screen) => {
      await screen.until("字母直接选")
      await screen.keys("Enter")
      await screen.until("一、")
      await screen.keys("q")
      // The overview names the file too: what is waited for is what is said when it is gone.
      await screen.until(/^(?![\s\S]*填报人)[\s\S]*a\.gongkai\.json/u)
    })
    expect(readFileSync(join(cwd, "state", "gongkai", "memory.json"), "utf8")).toContain("0000-1234567")
    await starting(cwd, async (screen) => {
      await screen.until("字母直接选")
      await screen.keys("n")
      await screen.until("1  青石镇")
      await screen.keys("1", "Enter")
      await screen.until("哪个年度")
      await screen.type("2024")
      await screen.keys("Enter")
      await screen.until(/青石镇[\s\S]*2024/u)
    })
  })

  it("begins a report that is named and not there, once it is said whose it is", async () => {
    const cwd = folder()
    const screen = await terminal(["fill", "新的一份"], { cwd, columns: 90, rows: 30, env: { HOME: cwd } })
    try {
      await screen.until("没有 新的一份.gongkai.json，将新建这份报告")
      await screen.type("青石镇")
      await screen.keys("Enter")
      await screen.until("哪个年度")
      await screen.type("2024")
      await screen.keys("Enter")
      expect(await screen.until("总体情况")).toContain("新的一份.gongkai.json")
    } finally {
      screen.close()
    }
  })

  it("leaves with q, and nothing was made", async () => {
    const cwd = folder()
    await starting(cwd, async (screen) => {
      await screen.until("字母直接选")
      await screen.keys("q")
      await screen.until(/^(?![\s\S]*字母直接选)/u)
    })
    expect(existsSync(join(cwd, "state"))).toBe(false)
  })
})

describe("gongkai alone where nobody sits at a terminal", () => {
  it("prints its help", () => {
    expect(gongkai([])).toMatchObject({ code: 0, out: expect.stringContaining("子命令") })
  })
})
