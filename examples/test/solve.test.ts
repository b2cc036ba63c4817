/** One blank follows from its equation, with a sentence and a sheet formula. */
import { expect, it } from "vitest"
import { run } from "./run.ts"

it("examples/solve.ts fills the blank, explains a breach and writes the formula", () => {
  expect(run("solve.ts")).toEqual({
    code: 0,
    lines: [
      "requests/carriedOut/naturalPerson = 2",
      "三、收到和处理政府信息公开申请情况“自然人”列：“一、本年新收政府信息公开申请数量”12＋“二、上年结转政府信息公开申请数量”1＝13，“三、本年度办理结果／（七）总计”11＋“四、结转下年度继续办理”3＝14，相差1",
      "=D4+D5-D27-D28"
    ],
    stderr: ""
  })
})
