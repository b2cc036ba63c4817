/** The site holds every document and a page for every rule, and each of its links leads somewhere. */
import { fileURLToPath } from "node:url"
import { official } from "@gongkai/core/editions/official"
import { ruleBook } from "@gongkai/core/ruleBook"
import { describe, expect, it } from "vitest"
import { site } from "../src/site.ts"
import { idsOf, linksOf } from "./links.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const { texts, copies } = site(root)
const pages = [...texts].filter(([path]) => path.endsWith(".html"))
const links = pages.flatMap(([path, html]) => linksOf(path, html))
// The reference is written by TypeDoc, beside the pages.
const inside = links.filter(({ to }) => !to.startsWith("api/"))

describe("the links of the site", () => {
  it("lead to a page or a file of the site", () => {
    expect(links.length).toBeGreaterThan(500)
    expect(inside.filter(({ to }) => !texts.has(to) && !copies.has(to))).toEqual([])
  })

  it("lead to a heading that is there", () => {
    const anchored = inside.filter(({ anchor }) => anchor !== undefined)
    expect(anchored.length).toBeGreaterThan(pages.length)
    expect(anchored.filter(({ to, anchor = "" }) => !idsOf(texts.get(to) ?? "").has(anchor))).toEqual([])
  })

  it("reach every page from the first one", () => {
    const reached = new Set(["index.html"])
    for (const path of reached) for (const { page, to } of inside) if (page === path && texts.has(to)) reached.add(to)
    expect(pages.map(([path]) => path).filter((path) => !reached.has(path))).toEqual([])
  })
})

describe("a page of the site", () => {
  it("has a title, a language, one main heading and no script", () => {
    for (const [path, html] of pages) {
      expect([path, html.match(/<h1/gu)?.length]).toEqual([path, 1])
      expect(html).toMatch(/<html lang="(?:zh-Hans|en)">/u)
      expect(html).toMatch(/<title>[^<]+ · gongkai<\/title>/u)
      expect(html).not.toContain("<script")
    }
  })
})

describe("the page of a rule", () => {
  const book = ruleBook(official)

  it.each(["zh", "en"] as const)("names demand, clause and cure, and opens from the list (%s)", (language) => {
    const folder = language === "zh" ? "rules" : "en/rules"
    const list = linksOf(`${folder}/index.html`, texts.get(`${folder}/index.html`) ?? "").map(({ to }) => to)
    for (const { rule, cites } of book) {
      const html = texts.get(`${folder}/${rule.id}.html`) ?? ""
      expect(html).toContain(rule.statement[language])
      expect(html).toContain(rule.hint[language].slice(0, 6))
      expect(cites.length).toBeGreaterThan(0)
      expect(list).toContain(`${folder}/${rule.id}.html`)
    }
  })

  it("shows what keeps the rule and what breaks it, wherever an example is at hand", () => {
    const html = texts.get("rules/requests.intake-equals-outcome.html") ?? ""
    expect(html).toContain("这样写是对的")
    expect(html).toMatch(/≠[^<]*相差1/u)
  })
})
