/** A PDF that we printed is its own data: read again it is the same report, and a changed one is found out. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { example, folder, inside } from "./support/gongkai.ts"

const cwd = folder()
await inside(["import", example, "-o", "a.gongkai.json"], { cwd })
await inside(["print", "a.gongkai.json", "-o", "a.pdf"], { cwd })
const { provenance: _, ...report } = JSON.parse(readFileSync(join(cwd, "a.gongkai.json"), "utf8"))

describe("a printed report", () => {
  it("comes back whole, to the last word, without a remark", async () => {
    const { code, out } = await inside(["import", "a.pdf", "-o", "b.gongkai.json"], { cwd })
    expect(code).toBe(0)
    expect(out).toContain("共 200 格：读出 200 格")
    expect(JSON.parse(readFileSync(join(cwd, "b.gongkai.json"), "utf8"))).toEqual(report)
  })

  it("whose data is not what its hash says is read from its pages, and that is said", async () => {
    const bytes = readFileSync(join(cwd, "a.pdf"))
    const at = bytes.indexOf("sha256:")
    expect(at).toBeGreaterThan(0)
    bytes.write(bytes.toString("latin1", at + 7, at + 8) === "0" ? "1" : "0", at + 7, "latin1")
    writeFileSync(join(cwd, "changed.pdf"), bytes)
    const { out } = await inside(["import", "changed.pdf", "-o", "c.gongkai.json"], { cwd })
    expect(out).toContain("与校验值不符")
    const { provenance, proactive, requests, review } = JSON.parse(readFileSync(join(cwd, "c.gongkai.json"), "utf8"))
    expect(provenance.reader).toBe("pdf")
    expect({ proactive, requests, review }).toEqual({
      proactive: report.proactive,
      requests: report.requests,
      review: report.review
    })
  })
})
