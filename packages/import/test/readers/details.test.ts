/** Fields that say what the organ is: each is taken, or named with the reason. */
import { expect, it } from "vitest"
import { detailsOf } from "../../src/readers/details.ts"

it("fields are taken by their names; others are nobody's business", () =>
  expect(
    detailsOf([
      { name: "地址", text: "松风路6号" },
      { name: "统计范围", text: "本机关" },
      { name: "经办人", text: "小李" },
      { name: "邮政编码", text: "" }
    ])
  ).toEqual({ details: { address: "松风路6号", scope: "own" }, notes: [] }))

it("a text that cannot be the value of its field is named, with its place where there is one", () => {
  const { details, notes } = detailsOf([
    { name: "行政层级", text: "镇上" },
    { name: "电子邮箱", text: "没有", place: { sheet: "机关信息", cell: "B6" } }
  ])
  expect(details).toEqual({})
  expect(notes.map(({ severity, place, text }) => [severity, place?.cell, text.zh])).toEqual([
    ["warning", undefined, "“行政层级”写作“镇上”，不能作为行政层级，没有读入；请核对后补填"],
    ["warning", "B6", "“电子邮箱”写作“没有”，不能作为电子邮箱，没有读入；请核对后补填"]
  ])
})
