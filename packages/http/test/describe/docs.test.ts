/** The reference page shows the whole document, loads nothing from elsewhere, and nothing in the document breaks out of it. */
import { it as propertyIt } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { docs } from "../../src/describe/docs.ts"
import { document } from "../../src/describe/openapi.ts"

const app = application(() => {
  throw new Error("not here")
})
const own: { readonly paths: object; readonly components: { readonly schemas: object } } = JSON.parse(
  JSON.stringify(document(app))
)
const page = docs({ ...own })

/** What is read as sentences. */
const prose = (markup: string): string =>
  markup.replaceAll(/<(pre|style|code|title)\b.*?<\/\1>|<details.*?<\/details>/gsu, "")

const linksOf = (markup: string) => [...markup.matchAll(/href="#([^"]+)"/gu)].map(([, id = ""]) => id)
const idsOf = (markup: string) => new Set([...markup.matchAll(/ id="([^"]+)"/gu)].map(([, id = ""]) => id))
const soughtBy = (markup: string) =>
  [...markup.matchAll(/href="docs\?lang=zh&amp;q=([^"]+)"/gu)].map(([, name = ""]) => decodeURIComponent(name))

describe("the reference page", () => {
  it("is short, and has a line for every operation and every schema that leads to where it is written out", () => {
    for (const path of Object.keys(own.paths)) expect(page).toContain(`<code class="path">${path}</code>`)
    for (const name of Object.keys(own.components.schemas)) expect(idsOf(page).has(`schema-${name}`), name).toBe(true)
    expect(linksOf(page).filter((id) => !idsOf(page).has(id))).toEqual([])
    expect(page.match(/<[a-z]/gu)?.length).toBeLessThan(1500)
  })

  it("writes an operation and a schema out under its name alone, with all that it leads to", () => {
    const names = new Set(soughtBy(page))
    expect(names.size).toBeGreaterThan(150)
    for (const name of names) {
      const found = docs({ ...own }, { sought: name })
      const ids = idsOf(found)
      expect(ids.has(name) || ids.has(`schema-${name}`), name).toBe(true)
      expect(linksOf(found).filter((id) => !ids.has(id))).toEqual([])
      expect(found.match(/<section class="operation" id="(?!problem-)/gu)?.length ?? 0).toBe(ids.has(name) ? 1 : 0)
    }
  })

  it("loads nothing from elsewhere and runs nothing", () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(/u)
  })

  it("is in one language as a whole, and leads to the other", () => {
    const en = docs({ ...own }, { language: "en" })
    // Names: of the other language, of the program, of a file, of an amount.
    expect(prose(en).replaceAll(/中文|公开|目录\.csv|分,/gu, "")).not.toMatch(/\p{Script=Han}(?![^<]*>)/u)
    expect(en).toMatch(/<html lang="en">.*href="docs\?lang=zh".*Five tasks.*Not found/su)
    expect(page).toMatch(/<html lang="zh-CN">.*href="docs\?lang=en".*五件事怎么办.*没有找到/su)
    expect(prose(page)).not.toMatch(/\(Keep|Not found|The /u)
  })

  it("shows what has all the words that are sought, in whatever case, and says where there is none", () => {
    const found = docs({ ...own }, { sought: "  Filings  RETURN" })
    const paths = new Set([...found.matchAll(/<code class="path">([^<]+)/gu)].map(([, path]) => path))
    expect([...paths]).toEqual(["/v1/filings/{unit}/{year}/return"])
    expect(found).toContain('href="docs?lang=zh"')
    expect(docs({ ...own }, { sought: "退回单" })).not.toContain('role="status"')
    const none = docs({ ...own }, { sought: '"><b>没有', language: "en" })
    expect(none).toContain("no operation has these words")
    expect(none).not.toContain('"><b>')
    expect(docs({ ...own }, { sought: "   " })).toContain('id="guide"')
    expect(docs({ ...own }, { sought: "getPublished" })).not.toContain('id="getPublishedUnitReport"')
  })

  it("has an example of each refusal", () => {
    const statuses = [...page.matchAll(/id="problem-(\d+)"/gu)]
    expect(statuses.length).toBeGreaterThan(12)
    for (const [, status] of statuses) expect(page).toContain(`&quot;status&quot;: ${status}`)
    for (const [, status] of page.matchAll(/href="#problem-(\d+)"/gu)) {
      expect(page).toMatch(new RegExp(`id="problem-${status}".*&quot;status&quot;: ${status}`, "su"))
    }
  })

  propertyIt.prop("lets no text of a document out of its place", [Schema.String], ([text]) => {
    const hostile = `${text}</style></code><script>alert(1)</script>"'><img src=x>`
    const made = docs({
      info: { title: hostile, description: hostile },
      tags: [{ name: hostile, description: hostile }],
      paths: {
        [hostile]: { get: { operationId: hostile, summary: hostile, tags: [hostile], parameters: [], responses: {} } }
      },
      components: { schemas: { [hostile]: { type: "object", properties: { [hostile]: { title: hostile } } } } }
    })
    expect(made).not.toMatch(/<script|<img/u)
  })
})
