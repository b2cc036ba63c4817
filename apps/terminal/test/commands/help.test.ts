/** Help by topic, examples in the help of every command, questions only where somebody sits at a terminal. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { example, folder, inside, withExample } from "../support/gongkai.ts"
import { missing, terminal } from "../support/tmux.ts"

describe("gongkai help", () => {
  it("lists its topics, and explains each in both languages", async () => {
    const { out } = await inside(["help"])
    for (const topic of ["keys", "formats", "exit", "files", "rules", "pack"]) {
      expect(out).toContain(topic)
      for (const language of ["zh", "en"]) {
        // One at a time: a process has one output.
        // oxlint-disable-next-line no-await-in-loop
        const told = await inside(["help", topic, "--lang", language])
        expect(told.code).toBe(0)
        expect(told.out.split("\n").length).toBeGreaterThan(3)
      }
    }
  })

  it("prints the keys of the editor from its own table", async () => {
    expect((await inside(["help", "keys"])).out).toContain("Ctrl-S")
    expect((await inside(["help", "按键"])).out).toContain("Ctrl-S")
  })

  it("shows a pack that can be copied as it stands", async () => {
    const cwd = folder()
    const { out } = await inside(["help", "考核"])
    writeFileSync(join(cwd, "细则.json"), out.slice(out.indexOf("{\n"), out.indexOf("\n}\n") + 2))
    const checked = await inside(["check", "--pack", join(cwd, "细则.json"), example])
    expect(checked.out).toContain("按“甲市年度报告考核”考核")
  })

  it("explains a rule by its name, and gives the help of a command", async () => {
    expect((await inside(["help", "text.growth"])).out).toContain("同比增减与两年的数一致")
    expect((await inside(["help", "check"])).out).toBe((await inside(["check", "--help"])).out)
  })

  it("names what there is where a topic is unknown, and exits 2", async () => {
    const { code, err } = await inside(["help", "天气"])
    expect(code).toBe(2)
    expect(err).toContain("formats")
  })
})

describe("the help of a command", () => {
  it("has examples that begin with the command", async () => {
    const { out } = await inside(["--help"])
    const names = out
      .slice(out.indexOf("\n子命令\n"), out.indexOf("\n选项\n"))
      .split("\n")
      .flatMap((line) => /^ {2}([a-z]+) /u.exec(line)?.[1] ?? [])
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop
      const help = (await inside([name, "--help"])).out
      expect(help.slice(help.indexOf("示例"))).toContain(`gongkai ${name}`)
    }
  })
})

describe("what every command takes", () => {
  it("says nothing with --quiet but in its exit code, and still prints JSON", async () => {
    expect(await inside(["check", "-q", example])).toEqual({ code: 0, out: "", err: "" })
    expect(JSON.parse((await inside(["check", "--quiet", "--json", example])).out)).toHaveProperty("files")
    expect((await inside(["check", "--quiet", "没有.txt"])).err).toContain("没有.txt")
  })

  it("colours what it prints with --color always, and never unasked where nobody watches", async () => {
    expect((await inside(["check", "--color", "always", example])).out).toContain("\u001b[")
    expect((await inside(["check", example])).out).not.toContain("\u001b[")
  })

  it.each(["check", "show", "import", "print", "verify", "consolidate", "bridge"])(
    "refuses a missing file where nobody can be asked, with the way to the help: %s",
    async (command) => {
      const err = expect.stringContaining(`gongkai ${command} --help`)
      expect(await inside([command])).toMatchObject({ code: 2, out: "", err })
    }
  )
})

describe.skipIf(missing() !== undefined)("a missing file at a terminal", () => {
  it("is asked for, with those of the folder to choose from by number", async () => {
    const cwd = folder()
    withExample(cwd, "甲.gongkai.json")
    writeFileSync(join(cwd, "不是报告.dat"), "")
    const screen = await terminal(["check"], { cwd, columns: 80, rows: 24, stays: true })
    try {
      const asked = await screen.until("序号或文件名")
      expect(asked).toContain("1  甲.gongkai.json")
      expect(asked).not.toContain("不是报告")
      await screen.type("1")
      await screen.keys("Enter")
      await screen.until("0 个错误")
    } finally {
      screen.close()
    }
  })

  it("is not asked for with --no-input", async () => {
    const screen = await terminal(["check", "--no-input"], { cwd: folder(), columns: 80, rows: 24, stays: true })
    try {
      await screen.until("缺少参数：文件")
    } finally {
      screen.close()
    }
  })
})
