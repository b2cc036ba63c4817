/** What the user names with -o is what is written: another ending is refused by every command, and nothing of others is covered. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { example, folder, inside } from "../support/gongkai.ts"

const begun = (): string => {
  const cwd = folder()
  mkdirSync(join(cwd, "in"))
  for (const name of ["a.txt", "b.txt", "in/c.txt"]) copyFileSync(example, join(cwd, name))
  return cwd
}

describe("an ending that is not what is written", () => {
  it.each([
    [["print", "a.txt", "-o", "a.odt"], ".pdf"],
    [["print", "a.txt", "-o", "a.PS"], ".pdf"],
    [["print", "a.txt", "--book", "b.docx"], ".pdf"],
    [["print", "a.txt", "b.txt", "-o", "all.pdf"], "--book"],
    [["print", "in", "-o", "all.pdf"], "--book"],
    [["import", "a.txt", "-o", "z.xls"], ".gongkai.json"],
    [["import", "a.txt", "b.txt", "-o", "z.json"], "文件夹"],
    [["import", "in", "-o", "z.xlsx"], "文件夹"],
    [["new", "--agency", "云溪县水务局", "--year", "2024", "-o", "x.pdf"], ".gongkai.json"],
    [["pull", "--from", "http://127.0.0.1:1", "--agency-id", "x", "--year", "2024", "-o", "x.pdf"], ".gongkai.json"],
    [["print", "a.txt", "-o", "-"], "标准输出"],
    [["print", "a.txt", "-o", "/dev/null"], "不是普通文件"]
  ])("is refused, and nothing is written: %j", async (parameters, next) => {
    const cwd = begun()
    const { code, err } = await inside(parameters, { cwd })
    expect(code).toBe(2)
    expect(err).toContain(next)
    expect(readdirSync(cwd).toSorted()).toEqual(["a.txt", "b.txt", "in"])
  })
})

describe("a name without an ending", () => {
  it("gets the one of what is written", async () => {
    const cwd = begun()
    expect((await inside(["print", "a.txt", "-o", "年报v1.2"], { cwd })).out).toContain("年报v1.2.pdf")
    expect((await inside(["import", "a.txt", "-o", "年报"], { cwd })).out).toContain("年报.gongkai.json")
    expect((await inside(["new", "--agency", "水务局", "--year", "2024", "-o", "新"], { cwd })).out).toContain(
      "新.gongkai.json"
    )
    expect(readdirSync(cwd)).toEqual(expect.arrayContaining(["年报v1.2.pdf", "年报.gongkai.json", "新.gongkai.json"]))
  })
  it("is a folder where one stands, or where it ends with a slash", async () => {
    const cwd = begun()
    await inside(["print", "a.txt", "-o", "in"], { cwd })
    await inside(["import", "a.txt", "-o", "out/"], { cwd })
    expect(existsSync(join(cwd, "in/a.pdf"))).toBe(true)
    expect(existsSync(join(cwd, "out/a.gongkai.json"))).toBe(true)
  })
})

const printedIn = begun()
await inside(["print", "a.txt", "-o", "ours.pdf"], { cwd: printedIn })

describe("a PDF that stands where one is printed", () => {
  const cwd = printedIn
  const ours = readFileSync(join(cwd, "ours.pdf"))
  const foreign = Buffer.from("%PDF-1.4 别人的")
  const sealed = Buffer.concat([ours, Buffer.from("9 0 obj\n<</Type/Annot>>\nendobj\nstartxref\n0\n%%EOF\n")])
  const resaved = Buffer.from(ours.toString("latin1").replace(/(\/ID \[<[0-9a-f]+> <)[0-9a-f]{4}/u, "$10000"), "latin1")
  const printed = async (parameters: ReadonlyArray<string>, before: Uint8Array) => {
    writeFileSync(join(cwd, "in/c.pdf"), before)
    const outcome = await inside(["print", ...parameters], { cwd })
    return { ...outcome, isCovered: !readFileSync(join(cwd, "in/c.pdf")).equals(before) }
  }

  const ways = [
    ["b.txt", "-o", "in/c.pdf"],
    ["in/c.txt", "a.txt", "-o", "in"],
    ["in/c.txt", "--book", "in/c.pdf"]
  ]

  // Each is printed over in one way by default, in all ways with `GONGKAI_FUZZ`.
  it.each([
    ["somebody else's", foreign, "不是本软件印出的", ways.slice(2)],
    ["one of ours with a seal behind it", sealed, "签章", ways.slice(0, 1)],
    ["one of ours that was saved anew", resaved, "另存", ways.slice(1, 2)]
  ] as const)("is left alone without --force when it is %s", async (_, before, why, some) => {
    for (const parameters of times(0, 1, 1) === 1 ? ways : some) {
      // One command after another.
      // oxlint-disable-next-line no-await-in-loop
      const { code, err, isCovered } = await printed(parameters, before)
      expect([code, isCovered]).toEqual([2, false])
      if (!parameters.includes("--book")) expect(err).toContain(why)
      expect(err).toContain("--force")
    }
    expect(await printed(["b.txt", "-o", "in/c.pdf", "--force"], before)).toMatchObject({ code: 0, isCovered: true })
  })
  it("is replaced when we printed it and nobody touched it since", async () => {
    await inside(["print", "a.txt", "-o", "ours.pdf", "--findings"], { cwd })
    const other = readFileSync(join(cwd, "ours.pdf"))
    expect(await printed(["b.txt", "-o", "in/c.pdf"], other)).toMatchObject({ code: 0, isCovered: true })
  })
})
