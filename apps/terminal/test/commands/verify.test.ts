/** `gongkai verify` tells the original from everything else. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { example, folder, gongkai, inside } from "../support/gongkai.ts"
import { appended, next, pagesOf, put } from "../support/pdfUpdate.ts"

const cwd = folder()
copyFileSync(example, join(cwd, "a.txt"))
await inside(["print", "a.txt", "-o", "a.pdf"], { cwd })

describe("gongkai verify", () => {
  const bytes = readFileSync(join(cwd, "a.pdf"))

  it("prints the original again, byte for byte", () => {
    const { code, out } = gongkai(["verify", "a.pdf"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("a.pdf：一致：重印逐字节相同")
  })
  it("finds data that were changed", async () => {
    const hash = bytes.indexOf("sha256:")
    const changed = Buffer.from(bytes)
    changed.write(changed.toString("latin1", hash + 7, hash + 8) === "0" ? "1" : "0", hash + 7, "latin1")
    writeFileSync(join(cwd, "changed.pdf"), changed)
    expect(await inside(["verify", "changed.pdf"], { cwd })).toMatchObject({ code: 1 })
  })
  it("says of a file that is not ours that there is nothing to verify it by", async () => {
    expect(await inside(["verify", "a.txt"], { cwd })).toMatchObject({ code: 2 })
    expect((await inside(["verify", "none.pdf"], { cwd })).err).toContain("没有这个文件，或没有权限打开")
  })
  it("says it file by file, and as JSON with what was added", async () => {
    const [free, [first = { number: 0, body: "" }]] = [next(bytes), pagesOf(bytes)]
    const laid = (annotation: string): Buffer =>
      appended(bytes, [
        put(first, "Annots", `[${free} 0 R]`),
        { number: free, body: `<</Type/Annot/F 4${annotation}>>` }
      ])
    writeFileSync(join(cwd, "note.pdf"), laid("/Subtype/Text/Rect[10 10 30 30]"))
    writeFileSync(join(cwd, "stamp.pdf"), laid("/Subtype/Stamp/Rect[80 100 520 700]"))
    const { code, out } = await inside(["verify", "note.pdf", "stamp.pdf", "--json"], { cwd })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: "note.pdf", same: true, added: ["第1页：便笺"] },
        { file: "stamp.pdf", same: false }
      ]
    })
  })
})
