/** A report on the public site is the report's own page, with the site around it. */
import { describe, expect, it } from "vitest"
import { page } from "../../src/html/page.ts"
import { type ReportFrame, reportPage } from "../../src/site/report.ts"
import { report } from "../support/report.ts"

const frame: ReportFrame = {
  place: { language: "zh", root: "/public", other: "/x?lang=en", way: [{ name: "云溪县水务局", href: "/u" }] },
  forms: [{ name: "PDF", contentUrl: "/r.pdf", encodingFormat: "application/pdf" }],
  corrections: [],
  further: [{ name: "本单位历年报告", href: "/u" }]
}
const draft = report({ header: { reading: "published" } })
const article = (html: string) => /<article>[\s\S]*<\/article>/u.exec(html)?.[0]

describe("a report on the public site", () => {
  it("says word for word what the report's own page says", () => {
    expect(article(reportPage(draft, frame))).toBe(article(page(draft)))
  })
  it("leads to its forms, and carries no file in itself", () => {
    const html = reportPage(draft, frame)
    expect(html).toContain('<a href="/r.pdf" type="application/pdf">PDF</a>')
    expect(html).not.toContain("gongkai-report")
    expect(html).toContain("公布以来没有更正")
  })
  it("tells each correction with its reason as text, and leads to the report before it", () => {
    const html = reportPage(draft, {
      ...frame,
      corrections: [{ day: "2024-02-01", reason: "漏<计>", says: ["“3”更正为“4”"], before: "/r/revisions/1.html" }]
    })
    expect(html).toContain("2024-02-01更正，原因：漏&lt;计&gt;")
    expect(html).toContain("<li>“3”更正为“4”</li>")
    expect(html).toContain('href="/r/revisions/1.html"')
  })
  it("says in front of the report that it was corrected, and when last", () => {
    const one = { day: "2024-02-01", reason: "漏计", says: [], before: "/r/revisions/1.html" }
    const html = reportPage(draft, { ...frame, corrections: [one, { ...one, day: "2024-03-05" }] })
    const [before = ""] = html.split("<article>")
    expect(before).toContain('<a href="#corrections">本报告公布后有更正</a>（2024-03-05）')
    expect(reportPage(draft, frame).split("<article>")[0]).not.toContain("#corrections")
  })
  it("has no part of the site where the report stands by itself", () => {
    expect(page(draft)).not.toMatch(/class="(?:site|facts)"/u)
  })
})
