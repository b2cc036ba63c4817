/**
 * What a paragraph has been speaking of up to a number: the topic is kept over clauses and sentences until another takes its place.
 *
 * @module
 */
import type { Remedy } from "./terms.ts"
import type { Word } from "./words.ts"

export interface Memory {
  readonly topic: "requests" | "review" | "documents" | "decisions" | "other" | undefined
  /** Requests have been named in the paragraph or in the heading above it. */
  readonly requests: boolean
  /** 信息公开 has been named. */
  readonly field: boolean
  /** All remedies named, each once, and the last of them. */
  readonly remedies: ReadonlyArray<ReadonlyArray<Remedy>>
  readonly remedy: ReadonlyArray<Remedy> | undefined
  /** Cases of a remedy have been counted. */
  readonly counted: boolean
  /** The cases named before are this organ's, on 信息公开. */
  readonly own: boolean
  /** Documents named last: `F`, `G` or both, and what became of them. */
  readonly documents: string
  readonly deed: string
  /** The sentence counts what became of documents in a row: 制发3件，废止1件，现行有效8件. */
  readonly deeds: boolean
  /** The verbs with which the sentence has counted requests, under a condition or not: a 合计 behind them is their sum. */
  readonly verbs: string
  /** The sentence speaks of what was published. */
  readonly published: boolean
  /** The sentence counts 许可, 处罚 and 强制, which are then the decisions of the tables, in whatever words. */
  readonly every: boolean
  /** How many requests the paragraph has counted as a whole, last. */
  readonly whole: number | undefined
  /** The sentence names several outcomes. */
  readonly listing: boolean
  /** The groups of outcomes, or the results, that the list has named so far: 其他 in it is the rest of them. */
  readonly named: ReadonlyArray<string>
  /** The number before was another's. */
  readonly elsewhere: boolean
  /** Nothing says that the cases of the number before are of 信息公开. */
  readonly vague: boolean
  /** Something unknown stands in front of the first number of the sentence: 人才补贴方面，收到个人申请87件. */
  readonly strange: boolean
  /** A sentence of the paragraph came before this one. */
  readonly begun: boolean
  /** The kinds of applicants that the list has named so far. */
  readonly applicants: ReadonlyArray<string>
  /** Whose outcomes come next: `total`, or the columns of 三 that 商业企业申请53件中 may mean. */
  readonly columns: ReadonlyArray<string>
  /** A result that stood in front of its remedy: 已审结行政复议55件，行政诉讼29件. */
  readonly settled: ReadonlyArray<Word>
  /** The sentence speaks of the head office alone: 市政府本级. */
  readonly narrow: boolean
}

const everybody: ReadonlyArray<string> = ["total"]

export const nothing: Memory = {
  topic: undefined,
  requests: false,
  field: false,
  remedies: [],
  remedy: undefined,
  counted: false,
  own: false,
  documents: "",
  deed: "",
  deeds: false,
  verbs: "",
  published: false,
  every: false,
  whole: undefined,
  listing: false,
  named: [],
  elsewhere: false,
  vague: false,
  strange: false,
  begun: false,
  applicants: [],
  columns: everybody,
  settled: [],
  narrow: false
}

/** What is known of a sentence before its first word. */
type Begun = Pick<Memory, "topic" | "requests" | "listing" | "published" | "deeds" | "every" | "strange">

/** The memory at the beginning of a sentence: what the sentence before counted and named is of no use to it. */
export const beginning = (memory: Memory, begun: Begun): Memory => ({
  ...memory,
  topic: begun.topic,
  requests: begun.requests,
  listing: begun.listing,
  published: begun.published,
  deeds: begun.deeds,
  every: begun.every,
  strange: begun.strange,
  deed: "",
  verbs: "",
  named: [],
  applicants: [],
  columns: everybody,
  settled: [],
  narrow: false
})

export const litigation = ["litigation.direct", "litigation.afterReconsideration"] as const
export const everyRemedy = ["reconsideration", ...litigation] as const

const remedies: { readonly [kind: string]: ReadonlyArray<Remedy> } = {
  B: ["reconsideration"],
  D: litigation,
  d: ["litigation.direct"],
  e: ["litigation.afterReconsideration"]
}

/** The remedies that the names of a run mean together, in the order of the form. */
export const remediesOf = (names: ReadonlyArray<Word>): ReadonlyArray<Remedy> => {
  const named = new Set(names.flatMap(({ kind }) => remedies[kind] ?? []))
  return everyRemedy.filter((each) => named.has(each))
}

const isSame = (one: ReadonlyArray<Remedy>, other: ReadonlyArray<Remedy>): boolean => one.join() === other.join()

/** The memory after remedies were named. */
export const naming = (memory: Memory, of: ReadonlyArray<Remedy>): Memory => ({
  ...memory,
  topic: "review",
  remedy: of,
  named: [],
  // 复议6件，维持4件；诉讼3件，维持2件: results behind the second are its own.
  remedies:
    memory.topic === "review" && memory.named.length > 0
      ? [of]
      : memory.remedies.some((each) => isSame(each, of))
        ? memory.remedies
        : [...memory.remedies, of]
})

const narrower = /本[级部]$/u

/** The memory after one more word. */
export const after = (memory: Memory, word: Word): Memory => {
  switch (word.kind) {
    case "Q":
      return memory.topic === "requests" && memory.requests && memory.field
        ? memory
        : { ...memory, topic: "requests", requests: true, field: true }
    case "Z":
      return narrower.test(word.entry?.text ?? "") ? { ...memory, narrow: true } : memory
    case ";":
      return memory.narrow ? { ...memory, narrow: false } : memory
    case "i":
      return memory.field ? memory : { ...memory, field: true }
    case "V":
    case "p":
      return memory.topic === "other" ? memory : { ...memory, topic: "other" }
    case "F":
    case "G":
      return {
        ...memory,
        topic: "documents",
        documents: word.kind,
        deed: memory.topic === "documents" ? memory.deed : ""
      }
    case "B":
    case "D":
    case "d":
    case "e":
      return naming(memory, remediesOf([word]))
    case "1":
    case "2":
    case "3":
      return { ...memory, topic: memory.topic === "decisions" ? "decisions" : "other" }
    default:
      return memory
  }
}
