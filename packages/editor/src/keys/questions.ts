/**
 * Keys that answer a question: a proposed paste, and two versions of one report.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const questions = [
  {
    command: "apply",
    keys: ["enter"],
    in: ["paste"],
    does: text("写入可以写入的格", "write what fits"),
    short: text("写入", "write")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["paste"],
    does: text("放弃粘贴", "drop the paste"),
    short: text("放弃", "cancel")
  },
  {
    command: "mine",
    keys: ["m"],
    in: ["conflict"],
    does: text("这一处用我的", "take mine here"),
    short: text("我的", "mine")
  },
  {
    command: "theirs",
    keys: ["t"],
    in: ["conflict"],
    does: text("这一处用对方的", "take theirs here"),
    short: text("对方", "theirs")
  },
  {
    command: "allMine",
    keys: ["M"],
    in: ["conflict"],
    does: text("全部用我的", "take mine everywhere"),
    short: text("全用我的", "all mine")
  },
  {
    command: "allTheirs",
    keys: ["T"],
    in: ["conflict"],
    does: text("全部用对方的", "take theirs everywhere"),
    short: text("全用对方", "all theirs")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["conflict"],
    does: text("都选好了，写入", "write what was chosen"),
    short: text("写入", "write")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["conflict"],
    does: text("先不选，两份都留着", "choose later; both are kept"),
    short: text("先不选", "later")
  },
  {
    command: "eachOwn",
    keys: ["b"],
    in: ["conflict"],
    does: text("只有一方改过的，用改过的一方", "where only one side changed something, take that side"),
    short: text("各用各改的", "each its own")
  },
  {
    command: "quit",
    keys: ["ctrl+c", "ctrl+q"],
    in: ["conflict"],
    does: text("不作决定，先退出", "leave without deciding"),
    short: text("退出", "leave")
  }
] as const satisfies ReadonlyArray<Binding>
