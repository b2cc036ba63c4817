/** What a file says of itself in XMP and in its document information agrees, whatever a title has in it. */
import { expect, it } from "@effect/vitest"
import { info, xmp } from "../../src/backend/metadata.ts"

const said = {
  title: '水务局<2023>"年报"&附件',
  author: "云溪县水务局",
  creator: "gongkai 0.2.0",
  producer: "gongkai",
  keywords: "k",
  made: new Date("2024-01-09T00:00:00Z"),
  identifier: "sha256:ab"
}

it("marks of XML in a title are written as entities", () => {
  expect(xmp(said)).toContain("水务局&lt;2023&gt;&quot;年报&quot;&amp;附件</rdf:li>")
  expect(info(said).Title).toBe(said.title)
})

it("the day is the report's own, in both", () => {
  expect(xmp(said)).toContain("<xmp:CreateDate>2024-01-09T00:00:00Z</xmp:CreateDate>")
  expect(info(said).CreationDate).toBe(said.made)
})

it("how the file was printed stands in a property of our own, described as archives ask, and not among its keywords", () => {
  const record = 'gongkai/print@1 {"head":"<局>"}'
  const own = xmp({ ...said, record })
  expect(own).toContain("<gongkai:print>gongkai/print@1 {&quot;head&quot;:&quot;&lt;局&gt;&quot;}</gongkai:print>")
  expect(own).toContain("<pdfaProperty:name>print</pdfaProperty:name>")
  expect(own).toContain("<pdf:Keywords>k</pdf:Keywords>")
  expect(xmp(said)).not.toContain("gongkai:print")
})

it("what the head says beside the text stands there too, described, as texts that XML can hold", () => {
  const own = xmp({ ...said, record: "r", fields: [["主管部门", "<局>\uffff"]] })
  expect(own).toContain(
    "<gongkai:fields><rdf:Bag><rdf:li>主管部门：&lt;局&gt;\ufffd</rdf:li></rdf:Bag></gongkai:fields>"
  )
  expect(own).toContain("<pdfaProperty:valueType>bag Text</pdfaProperty:valueType>")
  expect(xmp({ ...said, record: "r", fields: [] })).toBe(xmp({ ...said, record: "r" }))
})
