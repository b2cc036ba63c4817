/** The editor as shipped, in a real terminal. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import * as Result from "effect/Result"
import { example, folder, gongkai, withExample } from "./support/gongkai.ts"
import { times } from "../../../vitest.shared.ts"
import { sheet } from "./support/sheet.ts"
import { missing, type Terminal, terminal } from "./support/tmux.ts"

const absent = missing()
const received = "requests/received/naturalPerson"
const upheld = "review/cases/reconsideration.upheld"
const blank = Draft.blank(edition2021, { agency: { name: "示例街道办事处" }, year: 2024, reading: "draft" })
const from = ["--agency", "示例街道办事处", "--year", "2024"]

const read = (path: string): Draft.Draft => Result.getOrThrow(Interchange.parse(readFileSync(path, "utf8")))

/** A folder of its own with the editors that were opened in it. */
const desk = () => {
  const cwd = folder()
  const editors: Array<Terminal> = []
  const path = join(cwd, "a.gongkai.json")
  return {
    cwd,
    path,
    open: async (parameters: ReadonlyArray<string>, options: object = {}) => {
      const one = await terminal(["fill", ...parameters], { cwd, ...options })
      editors.push(one)
      return one
    },
    /** A report that is there and blank. */
    begin: (): void => writeFileSync(path, Interchange.show(blank)),
    /** Somebody else writes a figure into the file. */
    write: (number: number): void =>
      writeFileSync(path, Interchange.show(Patch.apply(read(path), { cells: { [upheld]: Count.make(number) } }))),
    close: (): void => {
      for (const one of editors) one.close()
    }
  }
}

const at = it.extend<{ readonly desk: ReturnType<typeof desk> }>({
  // oxlint-disable-next-line no-empty-pattern
  desk: async ({}, use) => {
    const own = desk()
    await use(own)
    own.close()
  }
})

// Editors mostly wait for keys, so several are tried at a time.
describe.skipIf(absent !== undefined).concurrent("gongkai fill in a terminal", () => {
  at("fills a new report by keys and one paste, saves it by itself, and prints it", async ({ desk: { cwd, open } }) => {
    withExample(cwd, "known.gongkai.json")
    const known = read(join(cwd, "known.gongkai.json"))
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("2")
    for (let step = 0; step < 10; step++) {
      // oxlint-disable-next-line no-await-in-loop
      await one.keys("7", "Tab")
    }
    // The last Tab led on to the next part.
    await one.until("接着是")
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

  at("goes on where it was killed, in the middle of a figure", async ({ desk: { cwd, open } }) => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("3", "4", "2")
    await one.until("正在输入")
    process.kill(one.pid(), "SIGKILL")
    await one.ended()
    const again = await open(["a.gongkai.json", ...from])
    expect(await again.until("已放回格里")).toMatch(/│ +42│/u)
    await again.keys("Tab")
    await again.until("已存盘")
    expect(Draft.at(read(join(cwd, "a.gongkai.json")), received)).toBe(42)
  })

  at("goes on undoing where it was killed, and no more once its user left", async ({ desk: { cwd, open } }) => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("3", "4", "Tab", "5", "Tab")
    await one.until("已存盘")
    process.kill(one.pid(), "SIGKILL")
    await one.ended()
    const again = await open(["a.gongkai.json"])
    await again.until("上次的 2 步改动仍可撤销")
    await again.keys("C-z", "C-z", "C-y", "C-q")
    await again.ended()
    expect(Draft.at(read(join(cwd, "a.gongkai.json")), received)).toBe(4)
    expect(Draft.at(read(join(cwd, "a.gongkai.json")), "requests/received/organization.business")).toBe(null)
    expect(readdirSync(cwd)).toEqual(["a.gongkai.json"])
    const last = await open(["a.gongkai.json"])
    await last.until("总体情况")
    await last.keys("C-z")
    await last.until("没有可撤销的改动")
  })

  // One of each kind by default: saving, leaving, moving, a signal.
  const leaving = ["C-s", "C-c", "Up", "SIGHUP", "C-p", "C-q", "F5", "F6", "SIGTERM"]
  at.for(leaving.slice(0, times(4, 9, 9)))(
    "loses nothing that was typed when a key or a signal leaves the cell: %s",
    async (key, { desk: { cwd, open } }) => {
      const one = await open(["a.gongkai.json", ...from])
      await one.until("总体情况")
      await one.keys("3", "2", "2")
      await one.until("正在输入")
      if (key.startsWith("SIG")) process.kill(one.pid(), key)
      else await one.keys(key)
      if (/^(?:SIG|C-[cq])/u.test(key)) await one.ended()
      else await one.until("已存盘")
      expect(Draft.at(read(join(cwd, "a.gongkai.json")), received)).toBe(22)
      expect(existsSync(join(cwd, ".a.gongkai.json.journal"))).toBe(!/^(?:SIG|C-[cq])/u.test(key))
    }
  )

  at("prints where the report is on leaving", async ({ desk: { cwd, open } }) => {
    const one = await open(["a.gongkai.json", ...from], { stays: true })
    await one.until("总体情况")
    await one.keys("3", "2", "2", "C-c")
    await one.until(`已存盘：${join(cwd, "a.gongkai.json")}`)
  })

  at(
    "keeps what is no figure on screen with the reason, without colours too, and asks before leaving it",
    async ({ desk: { cwd, open } }) => {
      const one = await open(["a.gongkai.json", ...from], { columns: 60, rows: 24, env: { NO_COLOR: "1" } })
      await one.until("总体情况")
      await one.keys("3")
      await one.type("约30")
      await one.keys("Tab")
      expect(await one.until("“约30”没有记入")).toMatch(/│ *约30│/u)
      await one.keys("C-c")
      await one.until("再按一次")
      await one.keys("C-c")
      await one.ended()
      expect(readdirSync(cwd)).toEqual([])
    }
  )

  at(
    "proposes a block that a terminal types, however it is cut, and types what was typed ahead",
    async ({ desk: { cwd, open } }) => {
      const figures = Array.from({ length: 13 }, (_, row) => [1, 2, 3, 4, 5].map((each) => 10 * row + each).join("\t"))
      const block = figures.join("\r")
      for (const length of [7, block.length]) {
        // One editor after another.
        /* oxlint-disable no-await-in-loop */
        const name = `${length}.gongkai.json`
        const one = await open([name, ...from])
        await one.until("总体情况")
        await one.keys("3")
        await one.until("依据")
        await one.pour(
          Array.from({ length: Math.ceil(block.length / length) }, (_, at) =>
            block.slice(at * length, (at + 1) * length)
          )
        )
        await one.until("65 格将改动")
        await one.keys("Enter")
        await one.until("已写入 65 格")
        await one.until("已存盘")
        const saved = read(join(cwd, name))
        expect(Draft.at(saved, "requests/received/organization.legalService")).toBe(5)
        expect(Draft.at(saved, "requests/carriedIn/naturalPerson")).toBe(11)
        await one.keys("C-Home")
        await one.pour(["9\t8\t7\t"])
        await one.until(/│ +9│ +8│ +7│/u)
        /* oxlint-enable no-await-in-loop */
      }
    }
  )

  at("loses neither Esc nor the key after it", async ({ desk: { open } }) => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("3")
    await one.until("依据")
    await one.burst("Escape", "4")
    expect(await one.until("复议后起诉")).toContain("四 ")
  })

  at("reads again what somebody else changed, and says what it was", async ({ desk: { begin, open, write } }) => {
    begin()
    const one = await open(["a.gongkai.json"])
    await one.until("总体情况")
    write(5)
    expect(await one.until("别人改了文件")).toContain("（空白）→5")
    await one.keys("F3")
    await one.until("（空白） → 5")
    await one.keys("Escape", "4")
    await one.until(/│ +5│/u)
  })

  at(
    "lays two versions side by side, and goes on asking when they were left without a choice",
    async ({ desk: { cwd, path, begin, open, write } }) => {
      begin()
      const one = await open(["a.gongkai.json"])
      await one.until("总体情况")
      await one.keys("4")
      await one.until("依据")
      // A folder where the file is written first: what is typed stays unsaved, however long it takes somebody else to save.
      mkdirSync(join(cwd, ".a.gongkai.json.part"))
      await one.keys("7", "Tab")
      await one.until("未能存盘")
      write(5)
      const shown = await one.until("1 处未选")
      expect(shown).toMatch(/m 我的 +7\n.*t 对方 +5\n/u)
      await one.keys("C-c")
      await one.ended()
      expect(Draft.at(read(path), upheld)).toBe(5)
      rmdirSync(join(cwd, ".a.gongkai.json.part"))
      const again = await open(["a.gongkai.json"])
      await again.until("1 处未选")
      await again.keys("m", "Enter")
      await again.until("已存盘")
      expect(Draft.at(read(path), upheld)).toBe(7)
    }
  )

  at(
    "does not begin a report from last year's where one is begun already, and names both",
    async ({ desk: { path, begin, open } }) => {
      begin()
      const before = readFileSync(path)
      const one = await open(["a.gongkai.json", "--from", example], { stays: true })
      const shown = (await one.until("已经开始填了")).replaceAll("\n", "")
      for (const name of ["a.gongkai.json", example]) expect(shown).toContain(name)
      expect(readFileSync(path)).toEqual(before)
    }
  )

  at("begins from last year's report with its agency and what was carried out", async ({ desk: { open } }) => {
    const one = await open(["--from", example])
    expect(await one.until("已从上年带入机关信息和 7 格结转数")).toContain("2024年度")
    await one.keys("3", "Down")
    expect(await one.until("上年结转")).toContain("二、上年结转")
  })

  at("fits itself to the window, however it changes", async ({ desk: { open } }) => {
    const one = await open(["a.gongkai.json", ...from], { columns: 60, rows: 20 })
    await one.until("总体情况")
    await one.keys("3")
    expect(await one.until("二、上年结转")).not.toContain("四、结转下年度继续办理")
    await one.resize(130, 45)
    expect(await one.until("2.申请人逾期未按收费通知要求缴纳费用")).toContain("四、结转下年度继续办理")
    await one.resize(70, 22)
    await one.until("此格填件数")
  })

  at("leaves nothing of colour where NO_COLOR is set, and speaks English when asked", async ({ desk: { open } }) => {
    const one = await open(["a.gongkai.json", ...from, "--lang", "en"], { env: { NO_COLOR: "1" } })
    expect(await one.until("to fill")).toContain("0/175 cells")
  })

  at("hands prose to $EDITOR and takes it back", async ({ desk: { cwd, open } }) => {
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

  at("never lets an escape sequence of a paste or a name through to the terminal", async ({ desk: { open } }) => {
    const one = await open(["a.gongkai.json", ...from])
    await one.until("总体情况")
    await one.keys("1")
    await one.paste("甲\u001b]0;owned\u0007乙\u001b[2J丙")
    expect(await one.until("丙")).toContain("甲")
  })

  at("puts the cursor where an input method composes", async ({ desk: { open } }) => {
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
