/** Formats to write: each known by its endings, none by another's. */
import { expect, it } from "vitest"
import { formats, formOfName, names, ofName } from "../../src/formats/exported.ts"

it.each([
  ["报告.docx", "docx"],
  ["报告.XLSX", "xlsx"],
  ["报告.htm", "html"],
  ["报告.markdown", "md"],
  ["报告.csv", "csv"],
  ["报告.gongkai.json", "json"],
  ["报告.PDF", "pdf"],
  ["数据.zip", "zip"],
  ["报告.odt", undefined],
  ["报告", undefined],
  ["docx", undefined]
])("%s is %s", (file, name) => expect(ofName(file)).toBe(name))

it("completes a name with an ending that it knows", () => {
  for (const name of names) expect(formats[name].endings.some((each) => formats[name].ending.endsWith(each))).toBe(true)
})

it.each([
  ["空表.xlsx", "xlsx"],
  ["空表.DOCX", "docx"],
  ["空表.html", "html"],
  ["空表.csv", undefined],
  ["空表.gongkai.json", undefined],
  ["空表", undefined]
])("a form to be filled in by hand: %s is %s", (file, name) => expect(formOfName(file)).toBe(name))
