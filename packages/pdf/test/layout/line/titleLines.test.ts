/** A title is divided where it has seams, into as few lines as it needs. */
import { expect, it } from "@effect/vitest"
import type { Line } from "../../../src/layout/line/Line.ts"
import { balance } from "../../../src/layout/line/balance.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { titleLines } from "../../../src/layout/line/titleLines.ts"
import { square } from "../faces.ts"

const own = metrics(square, "xiaobiaosong")
const room = { size: 22, width: 442 }
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("")
const title = (organ: string, rest: string) => titleLines(organ + rest, organ, own, room).map(textOf)

it.each([
  ["云溪县水务局", "2023年政府信息公开工作年度报告", ["云溪县水务局", "2023年政府信息公开工作年度报告"]],
  ["云溪县", "2023年度报告", ["云溪县2023年度报告"]],
  [
    "云溪县住房和城乡建设管理委员会办公室",
    "2023年政府信息公开工作年度报告",
    ["云溪县住房和城乡建设管理委员会办公室", "2023年政府信息公开工作年度报告"]
  ]
])("%s%s", (organ, rest, wanted) => expect(title(organ, rest)).toEqual(wanted))

it("an organ that would take a line more is not parted from what follows", () => {
  const organ = "云溪县住房和城乡建设管理委员会"
  const rest = `${"关于".repeat(13)}的2023年报告`
  expect(title(organ, rest).length).toBe(balance(organ + rest, own, room).length)
})

it("an older print has its title divided as it was, the lines as even as seams allow", () => {
  const organ = "云溪县水务局"
  expect(titleLines(`${organ}2023年政府信息公开工作年度报告`, organ, own, { ...room, rules: 1 }).map(textOf)).toEqual([
    "云溪县水务局2023年",
    "政府信息公开工作年度报告"
  ])
})

it("lines of a label are of like length, and as few as possible", () => {
  const lines = balance("公".repeat(25), own, room).map(textOf)
  expect(lines.map(({ length }) => length)).toEqual([13, 12])
})
