/** On leaving it is said where the report is; anything but all of it in its file is no success. */
import { describe, expect, it } from "vitest"
import type { End } from "../../src/session/End.ts"
import { farewell } from "../../src/session/farewell.ts"

const path = "年报.gongkai.json"
const journal = ".年报.gongkai.json.journal"
const why = { zh: "磁盘已满", en: "the disk is full" }
const said = (end: End) => {
  const { lines, isKept } = farewell(end)
  return { isKept, zh: lines.map((line) => line.zh).join("\n"), en: lines.map((line) => line.en).join("\n") }
}

describe("an editor that ends", () => {
  it.each(["saved", "untouched", "gone", "readOnly"] as const)(
    "%s has nothing left to do, and names the file",
    (kind) => {
      const { isKept, zh, en } = said({ kind, path })
      expect(isKept).toBe(true)
      expect([zh, en]).toEqual([expect.stringContaining(path), expect.stringContaining(path)])
    }
  )
  it.each([
    [{ kind: "journal", path, journal, why } as const, [path, journal, "磁盘已满", "请勿删除"]],
    [{ kind: "conflict", path, journal } as const, [path, journal, "时再选"]],
    [{ kind: "typing", path, journal, text: "约30" } as const, [path, journal, "“约30”还没有记入"]],
    [{ kind: "elsewhere", path, copy: "/tmp/年报.json", why } as const, ["/tmp/年报.json", "存盘前的样子", "磁盘已满"]]
  ])("$kind says where the rest is, and what to do: %#", (end, words) => {
    const { isKept, zh, en } = said(end)
    expect(isKept).toBe(false)
    for (const each of words) expect(zh).toContain(each)
    expect(en).not.toMatch(/磁盘/u)
  })
  it("with changes that nothing kept prints each of them", () => {
    const { isKept, zh } = said({
      kind: "lost",
      path,
      why,
      changes: [
        { _tag: "Cell", cell: "requests/received/total", before: null, after: "none" },
        { _tag: "Head", key: "title", before: undefined, after: "题" },
        { _tag: "Prose", section: "overview", at: 2, before: [], after: [{ type: "paragraph", text: "甲" }] }
      ]
    })
    expect(isKept).toBe(false)
    expect(zh.split("\n").slice(1)).toEqual([
      expect.stringContaining("3 处改动"),
      '  requests/received/total = "none"',
      '  title = "题"',
      '  overview[2] = [{"type":"paragraph","text":"甲"}]'
    ])
  })
})
