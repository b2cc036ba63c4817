/**
 * Reads a paragraph: each of its numbers with the sums of cells that it may mean, and each denial as the number 0.
 *
 * What is answered depends on the edition, the organ, the year, the paragraph and the heading above it alone, never on a cell.
 *
 * @module
 */
import type { Edition } from "../../form/Edition.ts"
import { isOfApplicants } from "./applying.ts"
import { asideOf, isOfMarks, within } from "./aside.ts"
import { beside } from "./beside.ts"
import { contextOf } from "./borrowed.ts"
import { type Context, context } from "./context.ts"
import { isNoneOfSeveral, mayDeny, readClauses } from "./clauses.ts"
import { after, beginning, type Memory, naming, nothing } from "./memory.ts"
import { numbers } from "./numbers.ts"
import type { One } from "./One.ts"
import type { Reading } from "./Reading.ts"
import { columnsBehind } from "./readListed.ts"
import { readProactive } from "./readProactive.ts"
import { readRequests, readSum } from "./readRequests.ts"
import { readReview } from "./readReview.ts"
import { isRemaining } from "./remaining.ts"
import { each, respectively } from "./respectively.ts"
import { isElsewhere, isLeftOut, isOther, type Whose, withoutOwn } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import { type Remedy, type Terms, terms } from "./terms.ts"
import { isRunOn } from "./torn.ts"
import { vocabulary } from "./vocabulary.ts"
import { kinds, type Word, wordsOf } from "./words.ts"

const counted = /^(?:件|起|宗|例|份|条|个|次|部|项|篇|)$/u

/** Requests are counted by these; 组织2次 are trainings. */
const ofRequests = /^(?:件|起|宗|例|份|条|)$/u

/** Of all of them together, behind words about the head office alone. */
const together = /共|合计|总|全[省市区县旗州域]|各/u

/** 收到申请0件，行政复议0件，行政诉讼0件: none, beside cases of both kinds, are those of the report. */
const besideCases = /^[=ig]*[RW]A#[^?VpFG123]*B[^?VpFG123]*D/u

const verbs = /[RWHC]/gu
const summed = /(?:合计|共计|总计|总共|共)(?:为|有|达)?$/u

/** 复议和诉讼方面：复议13件，其中纠正1件: what is said of cases is of those counted, and no more of all that a heading names. */
const counting = (memory: Memory, of: ReadonlyArray<Remedy>, { inherits, vague }: One): Memory => {
  const known = inherits || memory.counted ? memory : { ...memory, remedies: [], counted: true }
  return { ...naming(known, of), own: vague !== true }
}

/** 连同上年结转的共办理62件: the sum of what came in, and not what was carried. */
const isSummed = (text: string, words: ReadonlyArray<Word>, before: ReadonlyArray<Word>, at: number): boolean => {
  const carried = before.findLast(({ kind }) => kind === "K")
  const rest = before.slice(before.findLastIndex(({ kind }) => kind === "K") + 1)
  return (
    carried !== undefined &&
    /^[RHCQA]+$/u.test(kinds(rest)) &&
    before.some(({ kind }) => kind === "L") &&
    /共|总|合计|累计|应/u.test(text.slice(carried.to, words[at]?.from))
  )
}

/** What a number means, with what is remembered after it. */
const one = (
  text: string,
  words: ReadonlyArray<Word>,
  at: number,
  around: Context,
  memory: Memory,
  own: Terms
): readonly [One, Memory] | undefined => {
  const from = words[at]?.from ?? 0
  // 复议、诉讼均为3件 are 3 each.
  if (
    words[at - 1]?.kind === "Y" &&
    !/全部|所有/u.test(words[at - 1]?.entry?.text ?? "") &&
    words[at]?.figure?.value !== 0
  )
    return undefined
  const documents = readProactive(text, around, memory, own)
  if (documents !== undefined) return documents
  const review = readReview(around, memory, own)
  if (review !== undefined) {
    const next = review.of === undefined ? memory : counting(memory, review.of, review)
    return [review, { ...next, settled: review.settled ?? [] }]
  }
  const unit = words[at]?.figure?.unit ?? ""
  if (memory.requests && isSummed(text, words, around.before, at))
    return [{ terms: [own.withCarriedIn("total"), own.closed("total")], inherits: false }, memory]
  if ((memory.topic ?? "requests") === "requests" && isRemaining(text, words, at, around.behind))
    return [{ terms: [own.carriedOut], inherits: true }, memory]
  if (!ofRequests.test(unit) && !(unit === "项" && around.before.some(({ kind }) => kind === "Q"))) return undefined
  const value = words[at]?.figure?.value ?? 0
  const requests =
    readRequests(around, memory, own, value) ??
    (summed.test(text.slice(Math.max(0, from - 4), from)) ? readSum(around, memory, own, value) : undefined)
  // 申请中自然人41件、企业9件: a list of applicants goes on without naming requests anew.
  const listing = memory.listing || (requests?.inherits === true && requests.named?.length === 0)
  if (requests === undefined) return undefined
  const applicants = requests.applied === undefined ? memory.applicants : [...memory.applicants, ...requests.applied]
  const isCounted = requests.applied !== undefined || requests.whole === true
  const columns = isCounted ? columnsBehind(text.slice(words[at]?.to), requests, memory) : memory.columns
  return [requests, { ...memory, topic: "requests", requests: true, listing, applicants, columns }]
}

/** The text since the last pause or number. */
const clauseBefore = (text: string, words: ReadonlyArray<Word>, at: number): string => {
  let pause = at - 1
  while (pause >= 0 && !"#,;:(".includes(words[pause]?.kind ?? "-")) pause--
  return text.slice(words[pause]?.to ?? 0, words[at]?.from)
}

/** The memory after a number that no table is known to have. */
const afterUnread = (
  text: string,
  words: ReadonlyArray<Word>,
  at: number,
  front: string,
  memory: Memory,
  agency: string
): Memory => {
  const clause = clauseBefore(text, words, at)
  const said = front.match(verbs)?.join("") ?? ""
  const bracketed = (words[at]?.depth ?? 0) > 0
  // 受理低保申请120件: what follows is of those.
  const isOthers = /[RWHC][^QZzci]*\?/u.test(front)
  return {
    ...memory,
    named: front.includes("Z") ? [] : memory.named,
    topic: isOthers ? "other" : memory.topic,
    verbs: said === "" ? memory.verbs : said,
    // 网上申请的45件中: of what follows no table has the whole.
    elsewhere:
      memory.elsewhere ||
      (front.includes("Z") && /^[中里内]/u.test(text.slice(words[at]?.to))) ||
      // 行政复议收案500件，纠正30件: of what those are is not known.
      (memory.topic === "review" && /[BDde]/u.test(front) && !bracketed) ||
      (said !== "" && !bracketed && isOther(clause, agency))
  }
}

/** The office that decides on 复议 of others speaks of theirs when it has handled some. */
const judges = (agency: string, cases: boolean, said: string): boolean =>
  cases && agency.includes("司法") && /[RH]/u.test(said)

const namedAfter = ({ named }: Memory, inherits: boolean, more: One["named"]): Memory["named"] =>
  more === undefined ? (inherits ? named : []) : more.length === 0 ? [] : [...named, ...more]

/** 人大建议答复予以公开28件, 公文类信息予以公开286件: what the sentence begins with also has outcomes. */
const isOfOthers = (text: string, words: ReadonlyArray<Word>): boolean => {
  const first = words.find(({ kind }) => "QAVO".includes(kind))
  return (
    /建议|提案|议案|信访|投诉|举报|留言|信箱|来信|来电|热线|工单|诉求/u.test(first?.entry?.text ?? "") ||
    (first?.kind === "O" && /公文|文件|发文|文书/u.test(text.slice(0, first.from)))
  )
}

/** Verbs alone, each with its number. */
const late = /^,?[RWHC]+#[,;](?:[LKXURWHC]+#[,;])*[^#]*Q/u

/** What a sentence may be about. */
const subject = /[QVpBDdeFG123]/u

/** 制发3件，废止1件. */
const inARow = /(?:^|[,;:])[MEI]#[,;J][MEI]#/u

/** 办理行政许可61件、行政处罚8件、行政强制1件. */
const decisions = [/1[k=A]*#/u, /2[k=A]*#/u, /3[k=A]*#/u]

/** 公开行政许可61件: what was published, and not all that was decided. */
const disclosed = /[opV]J?1/u

const readSentence = (
  sentence: Sentence,
  words: ReadonlyArray<Word>,
  start: Memory,
  own: Terms,
  whose: Whose
): readonly [ReadonlyArray<Reading>, Memory] => {
  const found: Array<Reading> = []
  const { text } = sentence
  const said = kinds(words)
  const listing =
    (said.indexOf("O") !== said.lastIndexOf("O") && (start.requests || !isOfOthers(text, words))) ||
    (start.topic === undefined && isOfApplicants(text, words))
  const published = said.includes("V") || said.includes("p")
  // What lists outcomes is about requests, though it calls them 申请 alone.
  const isNone = words.find(({ figure }) => figure !== undefined)?.figure?.value === 0
  const isBeside = isNone && start.topic === undefined && besideCases.test(said)
  const [first] = subject.exec(said) ?? []
  // 新增受理86件，结转4件，共办结政府信息公开申请90件: what the sentence is about stands behind its first number.
  const isNamedLate = first === "Q" && !start.begun && late.test(said)
  const topic = start.topic ?? (listing || isBeside || isNamedLate ? "requests" : undefined)
  // 含上年结转5件在内，全年应办政府信息公开申请62件: the sentence names what it is about behind its first number.
  const requests = start.requests || listing || isBeside || (first === "Q" && start.topic === undefined)
  const deeds = inARow.test(said)
  const every = decisions.every((each) => each.test(said)) && !disclosed.test(said)
  const strange = /^[^#]*\?/u.test(said)
  let memory = beginning(start, { topic, requests, listing, published, deeds, every, strange })
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    const { figure } = word
    if (figure === undefined) {
      // 规范性文件3件（收到意见57条），现行有效12件: a bracket changes no topic.
      memory = word.depth > 0 && "Vp".includes(word.kind) && memory.topic === "documents" ? memory : after(memory, word)
      continue
    }
    if (isNoneOfSeveral(words, at)) continue
    const last = words[at - 1]
    const around = contextOf(text, words, at)
    const open =
      counted.test(figure.unit) &&
      !figure.about &&
      last?.kind !== "+" &&
      last?.kind !== "L" &&
      !around.before.some(({ kind }) => kind === "w") &&
      !isOfMarks(text, figure.from)
    const [listed, place] = (said.includes("f") ? respectively(words, at) : undefined) ?? [words, at]
    const clause = clauseBefore(text, words, at)
    if (memory.narrow && together.test(clause)) memory = { ...memory, narrow: false }
    const read =
      open && !memory.narrow
        ? one(text, listed, place, listed === words ? around : context(listed, place), memory, own)
        : undefined
    if (read === undefined) {
      memory = open ? afterUnread(text, words, at, around.front, memory, whose.agency) : memory
      const aside = asideOf(figure, last)
      found.push({ sentence, figure, terms: [], elsewhere: last?.kind === "L", weak: false, within: 0, aside })
      continue
    }
    const [{ terms: meant, inherits, weak = false, vague = false, whole: counts = false, named, of }, next] = read
    const front = around.front
    const deed = front.match(verbs)?.join("") ?? ""
    const other = inherits
      ? memory.elsewhere || isOther(clause, whose.agency)
      : judges(whose.agency, of !== undefined, deed) ||
        // 行政处罚类复议案件3件: those of something else, though the tables have as many.
        (vague && /[?123]/u.test(front)) ||
        isElsewhere(text, figure.from, whose) ||
        isLeftOut(text, figure.to)
    // 行政复议0件: where there was none at all, there was none of these; but 受理复议0件 is the work of the one who decides.
    const isNone = figure.value === 0 && of !== undefined && !/[RWHZ?123]/u.test(front)
    const isVague = inherits ? memory.vague : vague && !isNone
    const elsewhere = other || isVague
    memory = {
      ...next,
      elsewhere: other,
      vague: isVague,
      whole: counts ? figure.value : next.whole,
      named: namedAfter(memory, inherits, named),
      verbs: deed === "" ? next.verbs : deed
    }
    const unsure = isVague && !other ? { unsure: inherits ? ("follows" as const) : ("leads" as const) } : {}
    const times = each(text, figure.from, front)
    const more = times > 1 ? { ...unsure, times } : unsure
    found.push({ sentence, figure, terms: meant, elsewhere, weak, within: within(text, figure), ...more })
  }
  return [beside(found, own), memory]
}

/** The readings of a paragraph given as its sentences; `heading` is the short line above it, empty where there is none. */
export const readParagraph = (
  edition: Edition,
  whose: Whose,
  paragraph: ReadonlyArray<Sentence>,
  heading: ReadonlyArray<Sentence>
): ReadonlyArray<Reading> => {
  const [own, all] = [terms(edition), vocabulary(edition)]
  // What comes behind the last number or denial is of use to none.
  const end = paragraph.findLastIndex((sentence) => numbers(sentence).length > 0 || mayDeny(sentence)) + 1
  if (end === 0) return []
  const scan = (sentence: Sentence) =>
    withoutOwn(sentence.text, wordsOf(sentence.text, numbers(sentence), all, whose.year), whose.agency)
  let memory = heading.flatMap(scan).reduce((known, word) => (word.kind === "#" ? known : after(known, word)), nothing)
  const found: Array<Reading> = []
  const scanned = paragraph.slice(0, end).map((sentence) => ({ sentence, words: scan(sentence) }))
  let carried: boolean | undefined
  const carries = (): boolean =>
    (carried ??= [...scanned.map(({ words }) => words), ...paragraph.slice(end).map(scan)].some((words) =>
      words.some(({ kind }) => kind === "K" || kind === "U")
    ))
  for (const { sentence, words } of scanned) {
    const alone = found.length === 0
    const [readings, next] = readSentence(sentence, words, memory, own, whose)
    if (isRunOn(sentence).is) found.push(...readings.map((reading) => ({ ...reading, weak: true, elsewhere: false })))
    else found.push(...readings, ...readClauses(sentence, words, next, carries, own, whose, alone))
    memory = { ...next, begun: true }
  }
  return found
}
