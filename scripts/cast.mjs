/**
 * Records a whole session of the editor as an asciicast, with stills as text and a moving picture: `node scripts/cast.mjs`, after a build.
 *
 * tmux runs the program as shipped; the keys are those of a clerk. Times are ours, not the machine's, so that a record changes where the
 * screens do. The session runs in /tmp/年报, which must not be there and is taken away at the end; the name of the user is replaced.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { userInfo } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { film } from "./film.mjs"

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [command, example, into] = [
  at("apps/terminal/dist/gongkai.mjs"),
  at("examples/2023-subdistrict.txt"),
  at("docs/terminal")
]
const [columns, rows, folder] = [100, 30, "/tmp/年报"]
if (existsSync(folder)) throw new Error(`${folder} is there already; the session needs a folder of its own`)

/** Row by row, what was received and what became of it: a block as it is copied out of another table. */
const block = [
  [96, 14, 2, 1, 0, 3],
  [4, 1, 0, 0, 0, 0],
  [52, 9, 1, 1, 0, 2],
  [11, 2, 0, 0, 0, 0]
]
  .map((row) => row.join("\t"))
  .join("\n")

/** Each step: what is pressed (`text` and `paste` as they stand, else keys by tmux's names), how long it is looked at, what still it leaves. */
const session = [
  { keys: [], for: 2.5, until: "最近的报告", still: "1-start" },
  { keys: ["Down", "Down"], for: 0.6 },
  { keys: ["Enter"], for: 1, until: "上年的报告是哪一份" },
  { keys: ["1", "Enter"], for: 3, until: "总体情况", still: "2-overview" },
  { keys: ["Up", "Enter"], for: 2, still: "3-head" },
  { keys: ["Escape"], for: 0.8 },
  { keys: ["3"], for: 2, still: "4-grid" },
  { paste: block, for: 3, still: "5-paste" },
  { keys: ["Enter"], for: 3, still: "6-last-year" },
  { keys: ["Escape"], for: 0.8 },
  { keys: ["4"], for: 1 },
  // A total that its parts do not come to.
  ...["5", "0", "0", "0", "7"].flatMap((digit) => [digit, "Right"]).map((key) => ({ keys: [key], for: 0.35 })),
  { keys: ["C-f"], for: 3, still: "7-findings" },
  { keys: ["a"], for: 2.5, still: "8-repair" },
  { keys: ["Enter"], for: 1.5 },
  { keys: ["Escape"], for: 0.6 },
  { keys: ["Escape"], for: 0.8 },
  { keys: ["5"], for: 1.2 },
  ...["存在的主要问题：", "一是公开目录不够细，", "二是解读形式比较单一。"].map((text) => ({ text, for: 0.8 })),
  { keys: ["Enter"], for: 0.4 },
  { text: "下一步将按季度核对目录，增加图解。", for: 2, still: "9-prose" },
  { keys: ["Escape"], for: 0.8 },
  { keys: ["v"], for: 2 },
  { keys: ["PageDown"], for: 2.5, still: "10-preview" },
  { keys: ["Escape"], for: 0.8 },
  { keys: ["C-p"], for: 3, until: ".pdf" },
  { keys: ["C-c"], for: 2.5 }
]

const socket = `gongkai-cast-${process.pid}`
const tmux = (...parameters) =>
  execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...parameters], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8", TMUX: "" },
    cwd: folder
  })

/** A name and a time of the same length in place of the user's own. */
const { username } = userInfo()
const neutral = (text) =>
  text
    .replaceAll(username, "user".padEnd(username.length, "_").slice(0, username.length))
    .replaceAll(/\b\d\d:\d\d\b/gu, "09:30")

mkdirSync(folder)
mkdirSync(into, { recursive: true })
const [raw, state] = [join(folder, "written"), join(folder, "state")]
/** Once the program has been still for a while. */
const written = async (until) => {
  let [seen, quiet] = [-1, 0]
  const isThere = () => until === undefined || tmux("capture-pane", "-p", "-t", "one").includes(until)
  while (quiet < 6 || !isThere()) {
    // oxlint-disable-next-line no-await-in-loop
    await sleep(100)
    const { length } = readFileSync(raw)
    quiet = length === seen ? quiet + 1 : 0
    seen = length
  }
  return readFileSync(raw)
}
try {
  const settings = [`XDG_STATE_HOME=${state}`, "TZ=UTC", "GONGKAI_THEME=dark", "LC_ALL=C.UTF-8"]
  execFileSync(process.execPath, [command, "import", example, "-o", "2023.gongkai.json"], {
    cwd: folder,
    stdio: "ignore"
  })
  writeFileSync(raw, "")
  // The program starts when its words are heard.
  const line = ["sleep 1; exec env", ...settings, `'${process.execPath}'`, `'${command}'`, "--lang zh"].join(" ")
  tmux("new-session", "-d", "-s", "one", "-x", String(columns), "-y", String(rows), line)
  tmux("set-option", "-g", "remain-on-exit", "on")
  tmux("pipe-pane", "-t", "one", `cat >> ${raw}`)
  const events = []
  const frames = []
  let [time, from] = [0.5, 0]
  for (const { keys = [], text, paste, for: looked, until, still } of session) {
    for (const key of keys) {
      tmux("send-keys", "-t", "one", key)
      // oxlint-disable-next-line no-await-in-loop
      await sleep(150)
    }
    if (text !== undefined) tmux("send-keys", "-t", "one", "-l", text)
    if (paste !== undefined) {
      execFileSync("tmux", ["-L", socket, "load-buffer", "-"], { input: paste })
      tmux("paste-buffer", "-p", "-t", "one")
    }
    // oxlint-disable-next-line no-await-in-loop
    const all = await written(until)
    events.push([Number(time.toFixed(2)), "o", neutral(all.subarray(from).toString())])
    ;[time, from] = [time + looked, all.length]
    frames.push({ screen: neutral(tmux("capture-pane", "-e", "-p", "-t", "one")), for: looked })
    if (still !== undefined)
      writeFileSync(
        join(into, `${still}.txt`),
        neutral(tmux("capture-pane", "-p", "-t", "one")).replaceAll(/ +$/gmu, "")
      )
  }
  const header = { version: 2, width: columns, height: rows, title: "gongkai：一份年报，从打开到印出" }
  writeFileSync(
    join(into, "session.cast"),
    `${[header, ...events, [Number(time.toFixed(2)), "o", ""]].map((each) => JSON.stringify(each)).join("\n")}\n`
  )
  writeFileSync(join(into, "session.svg"), film(frames, { columns, rows, title: header.title }))
} finally {
  tmux("kill-server")
  rmSync(folder, { recursive: true, force: true })
}
