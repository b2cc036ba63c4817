/** Text put into markup stays text. */
import { expect, it } from "vitest"
import { html, none } from "../../../src/describe/docs/html.ts"

it("text is escaped, also within quotes", () => {
  expect(html`<p title="${'"<&>'}">${"<b>&amp;"}</p>`.markup).toBe(
    '<p title="&quot;&lt;&amp;&gt;">&lt;b&gt;&amp;amp;</p>'
  )
})

it("markup made here is not, alone or in a list; numbers are as they stand", () => {
  const items = ["a", "<b>"].map((each) => html`<li>${each}</li>`)
  expect(html`<b>${items}</b>${none}${3}`.markup).toBe("<b><li>a</li><li>&lt;b&gt;</li></b>3")
})
