/** Comments of Markdown over several lines are no text; that of ours says what the organ is. */
import { expect, it } from "vitest"
import { withoutComments } from "../../src/readers/commented.ts"

it("the comment of ours gives its fields, whatever signs they hold, and what cannot be a value is told", () => {
  const fields = "机关类别：部门\n主管部门：甲--\\>乙\\\\\n邮政编码：没有"
  const { text, also } = withoutComments(`# 标题\n\n<!-- 机关信息\n${fields}\n-->\n`)
  expect(text).toBe("# 标题\n\n\n\n\n\n\n")
  expect(also.properties).toEqual({ kind: "department", supervisor: "甲-->乙\\" })
  expect(also.notes?.map(({ text: told }) => told.zh)).toEqual([
    "“邮政编码”写作“没有”，不能作为邮政编码，没有读入；请核对后补填"
  ])
})

it("a text that shows the signs of a comment hides none of ours", () =>
  expect(withoutComments("甲 \\<!-- 乙\n\n<!-- 机关信息\n机关类别：部门\n-->\n").also.properties).toEqual({
    kind: "department"
  }))

it("another comment is left out line for line, and says nothing", () =>
  expect(withoutComments("甲\n<!-- 待办\n乙 -->丙\n丁")).toEqual({ text: "甲\n\n丙\n丁", also: {} }))

it("what is never closed, and a comment within a line, stay as they are", () => {
  for (const text of ["甲\n<!-- 乙\n丙", "甲<!-- 乙 -->丙", "甲 <!-- 乙\n丙 -->"])
    expect(withoutComments(text)).toEqual({ text, also: {} })
})
