/** Each command that README and the guides print is one that the command takes, and does what is said where it can be run here. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { example, folder, inside } from "./support/gongkai.ts"

const documents = [
  "README.md",
  "README.en.md",
  "docs/手册.md",
  "docs/operations.md",
  "docs/嵌入.md",
  "apps/terminal/README.md"
]

/** A command as it is printed, without what starts it and without the remark behind it. */
interface Printed {
  readonly document: string
  readonly line: string
  readonly words: ReadonlyArray<string>
}

/** The commands of a document: lines of its blocks and what stands between backticks. */
const commandsOf = (document: string): ReadonlyArray<Printed> => {
  const text = readFileSync(new URL(`../../../${document}`, import.meta.url), "utf8")
  const block = /^```(?<kind>\w*)\n(?<lines>[\s\S]*?)^```$/gmu
  const lines = [...text.matchAll(block)].flatMap(({ groups }) =>
    ["", "sh"].includes(groups?.["kind"] ?? "") ? (groups?.["lines"] ?? "").split("\n") : []
  )
  const spans = [...text.replaceAll(block, "").matchAll(/`(?<span>[^`\n]+)`/gu)].map(
    ({ groups }) => groups?.["span"] ?? ""
  )
  return [...lines, ...spans].flatMap((line) => {
    const [, rest] = /^(?:npm run -s gongkai(?: --)?|gongkai)(?= |$)(?<rest>.*)$/u.exec(line.trim()) ?? []
    return rest === undefined
      ? []
      : [
          {
            document,
            line,
            words: rest
              .replace(/\s#.*$/u, "")
              .trim()
              .split(/\s+/u)
              .filter((word) => word !== "")
          }
        ]
  })
}

const all = documents.flatMap(commandsOf)

/** Without `--lang en`, which stands before any command. */
const plain = ({ words }: Printed): ReadonlyArray<string> => (words[0] === "--lang" ? words.slice(2) : words)

/** What a sentence names without saying of what, and what needs a person, another machine or a server that goes on. */
const isOnlyNamed = (printed: Printed): boolean => {
  const [command, ...rest] = plain(printed)
  return (
    command === undefined ||
    ["fill", "login", "push", "pull", "status", "file", "return", "approve", "publish", "audit", "waive"].includes(
      command
    ) ||
    (command === "serve" && !rest.includes("--init")) ||
    rest.some((word) => /^postgres:|[…[\]]|^--d1$/u.test(word)) ||
    (command === "token" && !rest.includes("--label")) ||
    (command !== "serve" && command !== "rules" && rest.filter((word) => !word.startsWith("--")).length === 0)
  )
}

/** A folder with all the files that the documents speak of. */
const prepared = async (): Promise<string> => {
  const cwd = folder()
  const at = (name: string): string => join(cwd, name)
  const done = async (...words: ReadonlyArray<string>) => {
    const outcome = await inside(words, { cwd })
    if ((outcome.code ?? 2) > 1) throw new Error(`${words.join(" ")}: ${outcome.err}`)
  }
  mkdirSync(at("examples"))
  mkdirSync(at("out"))
  copyFileSync(example, at("examples/2023-subdistrict.txt"))
  cpSync(new URL("../../../examples/licheng.pack.json", import.meta.url), at("examples/licheng.pack.json"))
  const text = readFileSync(example, "utf8")
  writeFileSync(at("last.txt"), text.replaceAll("2023", "2022"))
  for (const name of ["收到的文件夹", "received", "FOLDER", "各单位报来"]) {
    mkdirSync(at(name))
    copyFileSync(example, at(`${name}/甲.txt`))
    writeFileSync(at(`${name}/乙.txt`), text.replaceAll("临水街道", "望山街道"))
  }
  copyFileSync(example, at("文件"))
  const also = (name: string, ...others: ReadonlyArray<string>) => {
    for (const other of others) copyFileSync(at(name), at(other))
  }
  await done("import", "examples/2023-subdistrict.txt", "-o", "报告.gongkai.json")
  also("报告.gongkai.json", "县报告.gongkai.json")
  await done("print", "报告.gongkai.json", "-o", "报告.pdf")
  also("报告.pdf", "某份报告.pdf", "report.pdf")
  await done("print", "last.txt", "-o", "上年.pdf")
  also("上年.pdf", "last.pdf")
  await done("export", "报告.gongkai.json", "-o", "报告.docx")
  also("报告.docx", "本年.docx", "this.docx")
  await done("serve", "--init", "--db", "原.db")
  await done("export-all", "备份.jsonl", "--db", "原.db")
  return cwd
}

/** What one document begins is not there for the next: each has a folder of its own. */
let common = ""
beforeAll(async () => {
  common = await prepared()
}, 1_800_000)
const folders = new Map<string, string>()
const placeOf = (document: string): string => {
  const known = folders.get(document) ?? folder()
  if (!folders.has(document)) cpSync(common, known, { recursive: true })
  folders.set(document, known)
  return known
}

describe("what the documents print", () => {
  it("are many commands, and some from each document", () => {
    for (const document of documents) expect(all.filter((each) => each.document === document)).not.toEqual([])
    expect(all.filter((each) => !isOnlyNamed(each)).length).toBeGreaterThan(45)
  })

  const runs = all.filter((each) => !isOnlyNamed(each))
  it.each(runs.map((each) => [each.document, plain(each).join(" "), each] as const))(
    "%s: gongkai %s",
    async (document, _command, { words }) => {
      const cwd = placeOf(document)
      const given = words.flatMap((word) =>
        word === "out/*.json" ? ["out/a.gongkai.json", "out/b.gongkai.json"] : [word]
      )
      // A document may write again what another one wrote.
      const writes = given.includes("-o") && ["new", "import"].some((each) => given.includes(each))
      const { code, err } = await inside(writes ? [...given, "--force"] : given, { cwd })
      expect({ code: code === 1 ? 0 : code, err: code === 2 ? err : "" }).toEqual({ code: 0, err: "" })
    }
  )

  const named = all.filter((each) => isOnlyNamed(each) && plain(each)[0] !== undefined)
  it.each(named.map((each) => [each.document, plain(each).join(" "), each] as const))(
    "%s names a command and options that there are: %s",
    async (document, _command, each) => {
      const cwd = placeOf(document)
      const words = plain(each)
      const command = words.filter((word, at) => at < 2 && /^[a-z-]+$/u.test(word) && !word.startsWith("-"))
      const [first = "", second] = command
      const tries = [second === undefined ? [first] : [first, second], [first]]
      let help = ""
      for (const attempt of tries) {
        // oxlint-disable-next-line no-await-in-loop -- a process has one output
        const outcome = await inside([...attempt, "--help"], { cwd })
        if (outcome.code === 0) {
          help = outcome.out
          break
        }
      }
      expect(help).toContain(first)
      const options = words.flatMap((word) => /--[a-z\d-]+/u.exec(word) ?? []).filter((word) => word !== "--help")
      expect(options.filter((option) => !help.includes(option))).toEqual([])
    }
  )
})
