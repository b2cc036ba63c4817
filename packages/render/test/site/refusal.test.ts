/** A page that says why there is none. */
import { expect, it } from "vitest"
import { refusalPage } from "../../src/site/refusal.ts"

it("says what is wrong as text, and leads back to the list", () => {
  const place = { language: "zh", root: "/public", other: "/x?lang=en", way: [] } as const
  const page = refusalPage({ title: "没有找到", detail: "没有<i>这个</i>地址" }, place)
  expect(page).toContain("<h1>没有找到</h1>")
  expect(page).toContain("没有&lt;i&gt;这个&lt;/i&gt;地址")
  expect(page).toContain('<a href="/public">回到已公布的报告</a>')
})
