/**
 * What a number of 二 counts: 规章 and 规范性文件 issued, repealed and in force, and decisions of 许可, 处罚 and 强制.
 *
 * @module
 */
import { type Context, runAt } from "./context.ts"
import type { Memory } from "./memory.ts"
import { distinct, joined, type One } from "./One.ts"
import type { Term, Terms } from "./terms.ts"
import { kinds } from "./words.ts"

const rows = { G: "rules", F: "normativeDocuments" } as const
const isDocument = (kind: string): kind is keyof typeof rows => kind === "G" || kind === "F"

const issued = ["issued", "made", "disclosed"] as const
/** The columns that a deed may mean; what is published may be what was issued or all that is in force. */
const columns: { readonly [deed: string]: ReadonlyArray<string> } = {
  E: ["repealed"],
  I: ["inForce"],
  M: issued,
  p: [...issued, "inForce", "disclosedInAll"]
}

const documents = (of: string, deed: string, terms: Terms): One | undefined => {
  const kindsOf = Array.from(of).filter(isDocument)
  const each = (columns[deed] ?? []).map((column) => kindsOf.map((kind) => terms.documents(rows[kind], [column])))
  const open = each.flatMap((all): ReadonlyArray<Term> =>
    all.some((found) => found.length === 0) ? [] : [joined(all.flat())]
  )
  return open.length === 0 ? undefined : { terms: distinct(open), inherits: false }
}

/** What the words say became of the documents: 废止 before 现行有效 before 制发 before 公开. */
const deedIn = (text: string): string =>
  text.includes("E")
    ? "E"
    : text.includes("I")
      ? "I"
      : text.includes("M")
        ? "M"
        : /[op]/u.test(text)
          ? "p"
          : text.includes("W")
            ? "M"
            : ""

/** The documents that a number counts, with the deed, for the memory. */
interface Documents extends One {
  readonly documents: string
  readonly deed: string
}

/** 清理废止文件: beside what became of documents, these say nothing more. */
const filler = /^(?:清理|经清理|现有|文件?|的文件?|本部门)$/u

const readDocuments = (
  text: string,
  { before, behind, front, rear, bracketed, mixed, told }: Context,
  memory: Memory,
  terms: Terms
): Documents | undefined => {
  // 现行有效96件（本年制发7件、废止3件）: what is in force is so many whatever became of others.
  if ((mixed && !front.includes("I")) || front.includes("m")) return undefined
  const run = runAt(before, "FG", "MEI")
  // 制定3件规章
  const turned =
    run === undefined && /^[MEI]$/u.test(front) && /^[FG](?:J[FG])*$/u.test(rear) ? runAt(behind, "FG", "") : undefined
  const named = run ?? turned
  if (named !== undefined) {
    if (/[ZNRHC?].*[FG]|\?J[FG]/u.test(front.replaceAll(/[ZN?].*(?=[MEIop])/gu, "")) && deedIn(front) === "")
      return undefined
    // 公开惠民规范性文件: some of them.
    // 历史规范性文件, 往年规范性文件: those of other years.
    if (/[?ZcL]$/u.test(named.prefix)) return undefined
    const of = named.names.map(({ kind }) => kind).join("")
    const own = deedIn(front)
    const deed = own === "" && /^[J=]*$/u.test(named.prefix) && memory.topic === "documents" ? memory.deed : own
    const found = documents(of, deed, terms)
    return found === undefined ? undefined : { ...found, documents: of, deed }
  }
  // 规章12件（含新制定5件，废止3件）, 制发规范性文件15件，清理废止文件2件
  const said = kinds(before.filter(({ from, to }) => !filler.test(text.slice(from, to))))
  if (
    memory.topic !== "documents" ||
    !(bracketed || told || memory.deed !== "" || memory.deeds) ||
    !/^J?p?[MEI]$/u.test(said)
  )
    return undefined
  const deed = deedIn(said)
  const found = documents(memory.documents, deed, terms)
  return found === undefined ? undefined : { ...found, inherits: true, documents: memory.documents, deed }
}

const decisionsOf = { "1": "许可", "2": "处罚", "3": "强制" } as const
const isDecision = (kind: string): kind is keyof typeof decisionsOf => Object.hasOwn(decisionsOf, kind)

const readDecisions = (context: Context, memory: Memory, terms: Terms): One | undefined => {
  const { before, behind, front, earlier, opens, unit } = context
  const name = (before.at(-1) ?? behind[0])?.entry?.text ?? ""
  // 实施行政许可事项35项 counts what may be applied for, 办结行政许可事项35件 what was decided.
  if (name.endsWith("事项") && !(/[HC]/u.test(front) && unit === "件")) return undefined
  const every = memory.every && !memory.published && /^[件起宗例次]$/u.test(unit) && !name.endsWith("事项")
  // 行政处罚决定64件已公示 begins with what was made.
  const begins = /决定书?$/u.test(name) && opens && front.length === 1 && !/[VpoZ?]/u.test(kinds(earlier))
  const made = begins || name.endsWith("处理决定") || /[kHC]/u.test(front) || every || memory.topic === "decisions"
  const turned = front.endsWith("k") && behind.length === 1 ? behind[0]?.kind : undefined
  const kind = made ? (turned ?? front.at(-1) ?? "") : ""
  if (!isDecision(kind) || /[Z?N]/u.test(front) || /[123]J?[123]/u.test(front)) return undefined
  const found = terms.decisions(decisionsOf[kind])
  // 办理行政许可 counts what was handled, of which decisions are most.
  const weak =
    !begins &&
    !name.endsWith("处理决定") &&
    !/[kC]/u.test(front) &&
    !memory.every &&
    (memory.topic !== "decisions" || memory.deed === "H")
  return found.length === 0 ? undefined : { terms: found, inherits: false, weak }
}

/** A number of documents or of decisions, and the memory that it leaves. */
export const readProactive = (
  text: string,
  context: Context,
  memory: Memory,
  terms: Terms
): readonly [One, Memory] | undefined => {
  const found = readDocuments(text, context, memory, terms)
  if (found !== undefined)
    return [found, { ...memory, topic: "documents", documents: found.documents, deed: found.deed }]
  const decisions = readDecisions(context, memory, terms)
  return decisions === undefined
    ? undefined
    : [decisions, { ...memory, topic: "decisions", deed: decisions.weak === true ? "H" : "" }]
}
