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

describe("the reference page", () => {
  it("has every operation and every schema, each where its link leads", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    for (const path of Object.keys(own.paths)) expect(page).toContain(`<code class="path">${path}</code>`)
    for (const name of Object.keys(own.components.schemas)) expect(ids.has(`schema-${name}`), name).toBe(true)
  })

  it("loads nothing from elsewhere and runs nothing", () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(/u)
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
