/** The editor as shipped, in a real terminal. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { show } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { layout } from "@gongkai/core/Layout"
import { requests } from "@gongkai/core/editions/2021"
import * as Result from "effect/Result"
import { example, folder, gongkai } from "./support/gongkai.ts"
import { missing, type Terminal, terminal } from "./support/tmux.ts"

const absent = missing()
const from = ["--agency", "示例街道办事处", "--year", "2024"]

const read = (path: string): Draft.Draft => Result.getOrThrow(Interchange.parse(readFileSync(path, "utf8")))

/** Table three of a report as a sheet has it: stub, heads and figures between tabs. */
const sheet = (draft: Draft.Draft): string =>
  layout(requests)
    .grid.map((row) =>
      row
        .map((slot) => {
          if (slot._tag === "Value") return show(Draft.at(draft, slot.cell), "count")
          return slot._tag === "Heading" ? slot.text : ""
        })
        .join("\t")
    )
    .join("\r\n")

describe.skipIf(absent !== undefined)("gongkai fill in a terminal", () => {
  let [cwd, opened]: [string, Array<Terminal>] = ["", []]
  const open = async (parameters: ReadonlyArray<string>, options: object = {}) => {
    const one = await terminal(["fill", ...parameters], { cwd, ...options })
    opened.push(one)
    return one
  }
  beforeEach(() => {
    cwd = folder()
  })
  afterEach(() => {
    for (const one of opened) one.close()
    opened = []
  })

  it("fills a new report by keys and one paste, saves it by itself, and prints it", async () => {
    gongkai(["import", example, "-o", "known.gongkai.json"], { cwd })
    const known = read(join(cwd, "known.gongkai.json"))
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("2")
    for (let step = 0; step < 10; step++) {
      // oxlint-disable-next-line no-await-in-loop
      await one.keys("7", "Tab")
    }
    await one.keys("F6")
    await one.paste(sheet(known))
    expect(await one.until("175 格将改动")).toContain("0 处放不进")
    await one.keys("Enter", "F6", "n", "F6")
    await one.type("收到申请均已办结。")
    await one.until("已存盘")
    const saved = read(join(cwd, "a.gongkai.json"))
    expect(Draft.isOf(edition2021, saved) && saved.requests).toEqual(Draft.isOf(edition2021, known) && known.requests)
    expect(saved).toMatchObject({ proactive: { licensing: { decisions: 7 } } })
    await one.keys("C-p")
    await one.until("已排成")
    expect(readFileSync(join(cwd, "a.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
    await one.keys("C-c")
    await one.ended()
    expect(existsSync(join(cwd, ".a.gongkai.json.journal"))).toBe(false)
  })

  it("goes on where it was killed, and says what it restored", async () => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("3", "4", "2", "Tab")
    // The next cell is in hand: what was typed has been entered.
    await one.until("法人或其他组织／商业企业  依据")
    process.kill(one.pid(), "SIGKILL")
    await one.ended()
    const again = await open(["a.gongkai.json", ...from])
    expect(await again.until("恢复")).toContain("恢复")
    await again.keys("3")
    await again.until("42")
    await again.until("已存盘")
    expect(Draft.at(read(join(cwd, "a.gongkai.json")), "requests/received/naturalPerson")).toBe(42)
  })

  it("asks before going on when somebody else changed the file meanwhile", async () => {
    gongkai(["new", ...from, "-o", "a.gongkai.json"], { cwd })
    const path = join(cwd, "a.gongkai.json")
    const one = await open(["a.gongkai.json"])
    await one.until("总体情况")
    const theirs = Draft.put<typeof edition2021>(
      read(path) as Draft.Draft<typeof edition2021>,
      "review/cases/reconsideration.upheld",
      5 as never
    )
    writeFileSync(path, Interchange.show(theirs))
    await one.until("用对方的文件")
    await one.keys("t")
    await one.until("未填 14")
    await one.keys("4")
    expect(await one.until(/│ +5│/u)).toContain("行政诉讼")
  })

  it("begins from last year's report with its agency and what was carried out", async () => {
    const one = await open(["--from", example])
    expect(await one.until("已从上年带入机关信息和 7 格结转数")).toContain("2024年度")
    await one.keys("3", "Down")
    expect(await one.until("上年结转")).toContain("二、上年结转")
  })

  it("fits itself to the window, however it changes", async () => {
    const one = await open(["a.gongkai.json", ...from], { columns: 60, rows: 20 })
    await one.until("总体情况")
    await one.keys("3")
    expect(await one.until("二、上年结转")).not.toContain("四、结转下年度继续办理")
    await one.resize(130, 45)
    expect(await one.until("2.申请人逾期未按收费通知要求缴纳费用")).toContain("四、结转下年度继续办理")
    await one.resize(70, 22)
    await one.until("此格填件数")
  })

  it("leaves nothing of colour where NO_COLOR is set, and speaks English when asked", async () => {
    const one = await open(["a.gongkai.json", ...from, "--lang", "en"], { env: { NO_COLOR: "1" } })
    expect(await one.until("not written")).toContain("175 of 175 blank")
  })

  it("hands prose to $EDITOR and takes it back", async () => {
    mkdirSync(join(cwd, "bin"))
    const script = join(cwd, "bin", "write.sh")
    writeFileSync(script, '#!/bin/sh\nprintf "另写的一段。\\n" > "$1"\n', { mode: 0o755 })
    const one = await open(["a.gongkai.json", ...from], { env: { EDITOR: script, VISUAL: "" } })
    await one.until("总体情况")
    await one.keys("1", "C-e")
    await one.until("另写的一段。")
    await one.until("已存盘")
    expect(read(join(cwd, "a.gongkai.json"))).toMatchObject({ overview: [{ text: "另写的一段。" }] })
  })

  it("never lets an escape sequence of a paste or a name through to the terminal", async () => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("1")
    await one.paste("甲\u001b]0;owned\u0007乙\u001b[2J丙")
    expect(await one.until("丙")).toContain("甲")
  })

  it("puts the cursor where an input method composes", async () => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("1")
    await one.type("甲乙")
    await one.until("2 字")
    expect(one.cursor()).toEqual({ x: 9, y: 2 })
  })
})

describe("gongkai fill", () => {
  it("says what to use instead where there is no terminal", () => {
    const { code, err } = gongkai(["fill", "a.gongkai.json"])
    expect([code, err]).toEqual([2, "fill 要在终端里使用；脚本中请用 gongkai new、import、check、print\n"])
  })
})
