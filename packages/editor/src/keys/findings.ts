/**
 * Keys of the findings: mending one, accepting one, reading the law behind one.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const findings = [
  {
    command: "repair",
    keys: ["a"],
    in: ["findings"],
    does: text("看更正建议，选一种采用", "see proposed corrections, and make one"),
    short: text("更正", "correct")
  },
  {
    command: "waive",
    keys: ["w"],
    in: ["findings"],
    does: text("写明理由接受这一条；已说明的收回", "accept it with a reason; or accept it no longer"),
    short: text("说明", "accept")
  },
  {
    command: "law",
    keys: ["e"],
    in: ["findings"],
    does: text("看依据、要求和例子", "see the law, the rule and an example"),
    short: text("依据", "law")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["repair"],
    does: text("采用这一种", "make this correction"),
    short: text("采用", "take it")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["repair", "law"],
    does: text("返回疑点", "back to the findings"),
    short: text("返回", "back")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["waive"],
    does: text("记下说明", "accept the finding"),
    short: text("记下", "accept")
  },
  { command: "up", keys: ["up", "shift+tab"], in: ["waive"], does: text("上一项", "one up") },
  {
    command: "down",
    keys: ["down", "tab"],
    in: ["waive"],
    does: text("下一项", "one down"),
    short: text("下一项", "next field")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["waive"],
    does: text("不说明", "do not accept it"),
    short: text("放弃", "cancel")
  }
] as const satisfies ReadonlyArray<Binding>
