/** The fields in the XMP of a PDF of ours, also where another program wrote it down anew; a text that is none says nothing. */
import { expect, it } from "vitest"
import { fieldsOf } from "../../../src/readers/pdf/fields.ts"

const xmp = (inside: string, name = "urn:gongkai:print/") =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:gongkai="${name}">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
const bag = (kind: string) =>
  `<gongkai:fields><rdf:${kind}>\n <rdf:li>联系电话：0877-7654321</rdf:li>\n<rdf:li>主管部门：甲&lt;乙：丙</rdf:li><rdf:li>无名</rdf:li></rdf:${kind}></gongkai:fields>`

it.each(["Bag", "Seq"])("are read in order from a %s", (kind) =>
  expect(fieldsOf(xmp(`<gongkai:print>x</gongkai:print>${bag(kind)}`))).toEqual([
    { name: "联系电话", text: "0877-7654321" },
    { name: "主管部门", text: "甲<乙：丙" }
  ])
)

it.each([xmp(""), xmp(bag("Bag"), "urn:other/"), `<x "urn:gongkai:print/"`, ""])("are none in %s", (text) =>
  expect(fieldsOf(text)).toEqual([])
)
