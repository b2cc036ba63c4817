/**
 * The runs of figures of a form in running text: what stands behind each label, up to the next.
 *
 * @module
 */
import { type Line, lines, spans } from "@gongkai/core/Axis"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import { isFigure } from "@gongkai/match/figure"
import { plain } from "@gongkai/match/fold"
import { blankMark, tokens } from "./split.ts"
import type { Column } from "./columns.ts"
import { brokenMark, type Hit, type Stream } from "./stream.ts"

// 无 may begin the label 无法提供, or 无正当理由…, be it with a space inside.
const figures =
  /^(?:[\s\d０-９,，/／—–―－\-〇○\u2400]|零(?![星散售])|无(?!\s*(?:法\s*提|正\s*当))(?=无*(?:三、|(?!\p{Script=Han}))))+/u
const remark = /^\s*[（(][^（()）\n\d]{0,80}[)）]/u

/** What may stand in a column of remarks: words, perhaps behind a number of theirs. */
const aRemark = /^\s*(?:\d{0,2}[件条次项个]?\p{Script=Han}\D*)?$/u

/** — 12 — where a page ended, in front of words that go on below it. */
const pageNumber = /(?<=^|[\d０-９])[-—–－]\s\d{1,3}\s[-—–－](?=\s*(?:\n|\p{Script=Han}|[（(]|$))/gu

/** 、481 behind 1, .0 behind 28, →0 behind 1, a letter: what parts thousands, dirt or another number right behind digits. */
const goesOnInside = /^(?:[.．、·•∙‧'’‘;；→|｜丨!！或]\p{Nd}|[A-Za-z])/u

/** Whether figures end in the middle of a number, of which its beginning must not be read: an amount may have such an end. */
const isBroken = (run: string, rest: string, { block }: Label): boolean =>
  /\p{Nd}$/u.test(run) &&
  goesOnInside.test(rest) &&
  lines(block.columns).every(({ heading }) => (heading.measure ?? "count") !== "amount")

/** The label of a row where it stands in the text. */
export interface Label {
  readonly block: FormBlock
  readonly line: Line
  readonly hit: Hit
  /** The columns as their heads stand above it; none where they are not known. */
  readonly columns?: ReadonlyArray<Column>
  /** The serial number that stands behind the figures of the row, in front of the next row. */
  readonly serial?: number
  /** A row without a label has its own in front of its figures. */
  readonly begins?: number
  /** Right before it stands the label of another row that was not found there, as where rows are in another order. */
  readonly isCrowded?: boolean
}

/** The columns in which its figures stand, as they are printed: those of the form, if their heads are not known. */
export const columnsOf = ({ block, columns = lines(block.columns) }: Label): ReadonlyArray<Line | "other"> =>
  columns.filter((column) => column !== "remark")

/** What stands behind a label, and the run of figures it begins with. */
export interface Run {
  readonly label: Label
  readonly after: string
  readonly run: string
  readonly spot: Spot
  /** Whether nothing stands behind it up to the next label but what the form has there: no remark, no mark, no unit. */
  readonly clean: boolean
  /**
   * Labels stand together with no figures between: there is a row of figures for each, tied to them in order; or which of them the
   * figures belong to is open, though where blank rows left nothing they are those of the last, if there are no more than a row's.
   */
  readonly piled?: "tied" | "shared" | "open" | "last"
  /** Nothing stands behind its own label before the next. */
  readonly bare: boolean
  /**
   * Where its figures stand in the source: on the line of the label's end, on one below it, or on several, more than one on some of them,
   * so that each line is a row.
   */
  readonly stands: () => "beside" | "below" | "in rows"
  /** What its figures may be where a remark behind them begins with a figure, or with a sign for none; otherwise the run alone. */
  readonly texts: ReadonlyArray<string>
}

/** What may stand between the figures of a row and the next label of a row, without its letters' forms. */
export const wordsBetween = (form: Form): ReadonlyArray<string> =>
  form.blocks
    .flatMap(({ rows, columns, heading, corner, over }) => [
      ...[...spans(rows), ...spans(columns)].map((span) => span.heading.label),
      ...[heading, corner, over].map((text) => text ?? "")
    ])
    .map(plain)
    .filter((text) => text !== "")
    .toSorted((one, other) => other.length - one.length)

export const runOf = (
  { text, at, place }: Stream,
  label: Label,
  next: number | undefined,
  between: ReadonlyArray<string>
): Run => {
  const start = (at[label.hit.to - 1] ?? 0) + 1
  const cut = next === undefined ? text.length : (at[next] ?? text.length)
  // A misprinted label may have been found from the last digit of the figure on the line above it.
  const end =
    cut +
    (/\p{Nd}$/u.test(text.slice(start, cut))
      ? (/^\p{Nd}+(?=\s*\n)/u.exec(text.slice(cut, cut + 20))?.[0].length ?? 0)
      : 0)
  const behind = text.slice(start, end).replace(/^[\p{P}\p{S}]*?(?=[\s\d０-９(（/／—–―－\-\u2400])/u, "")
  const bare = behind.replace(remark, "").replaceAll(pageNumber, "")
  const after = withoutSerials(bare, label)
  const shown = withoutMarks(after, between)
  const run = figures.exec(shown)?.[0] ?? ""
  const rest = shown.slice(run.length)
  const isOfForm = (words: string): boolean =>
    between.reduce((others, each) => others.replaceAll(each, ""), plain(words)) === ""
  // The number of a label that was not recognised is no figure of the row above it, nor is a number in words that are not the form's.
  // 3%, 3+ are no figures, whatever follows.
  const isOthers =
    /\s[\d０-９,，]+$/u.test(run) &&
    (/^[.．]?\d*[%％‰+＋±~～]/u.test(rest) ||
      (/^[.．]?\d*\p{Script=Han}/u.test(rest) && !(next !== undefined && isOfForm(rest))))
  const shorter = isOthers ? run.replace(/[\d０-９,，]+$/u, "") : run
  // In front of a remark both may be.
  const isRemarked = label.columns?.at(-1) === "remark" && aRemark.test(rest)
  const own = /^[.．、]\s*\p{Script=Han}/u.test(rest) ? run.replace(/[\d０-９]$/u, "") : isRemarked ? run : shorter
  const left = shown.slice(own.length)
  const clean =
    next === undefined
      ? /^\s*(?:$|\n|注|备注|说明|填表)/u.test(left)
      : (label.columns?.includes("remark") === true && aRemark.test(left)) || isOfForm(left)
  return {
    label,
    after: isBroken(run, rest, label) ? `${after}${brokenMark}` : after,
    texts: [...new Set([...withoutRemark(own.trim(), left, label), ...(isRemarked ? [shorter.trim()] : [])])].filter(
      (each) => each !== "" || own.trim() === ""
    ),
    run: own.trim(),
    spot: place(start),
    clean,
    stands: () => standing(own, start, end, { text, place }),
    bare: left.trim() === shown.trim() && clean && own.trim() === ""
  }
}

const standing = (
  run: string,
  start: number,
  end: number,
  { text, place }: Pick<Stream, "text" | "place">
): ReturnType<Run["stands"]> => {
  const all = [...text.slice(start, end).matchAll(/[\d０-９,，]+/gu)].slice(0, tokens(run)?.length ?? 0)
  const lines = all.map(({ index }) => place(start + index).line)
  const [first] = lines
  if (first === undefined) return /^\s*\n/u.test(text.slice(start, end)) ? "below" : "beside"
  if (first === place(start - 1).line) return "beside"
  const count = new Set(lines).size
  return count > 1 && count < lines.length ? "in rows" : "below"
}

const digit = "[\\d０-９〇○零]"
/** 3件5件: a unit that no word goes on, unless it is the number of the next label. */
const unit = "(?:人次|[件条次项个份宗])[^\\S\\n]?(?=$|[^\\p{Script=Han}]|[零〇无]|[一二三四五六七八九十]{1,2}、)"
/** 3（其中修订1件）: words in brackets behind a figure, which are no number of a label. */
const note = "[（(](?![一二三四五六七八九十]{1,2}[)）])[^（()）\\n]*\\p{Script=Han}[^（()）\\n]*[)）]"
const numbers = "\\u00b2\\u00b3\\u00b9\\u2070-\\u2089"
/** 3①, 3*, 3[1]: what marks a note. 10² may be a power. */
const mark = `(?:(?<!(?<!\\d)10)[${numbers}]+|[\\u2460-\\u24ff\\u2776-\\u2793*＊※†‡]+|[\\[［〔【][\\d${numbers}]{1,2}[\\]］〕】]|[（(][${numbers}]{1,2}[)）])`
/** One or more of these behind a figure. */
const behindFigure = new RegExp(`(?<=${digit})(?:${mark}|${note}|${unit})+|(?<=[件条次项个])${note}`, "gu")

/** Figures without units, notes and their marks: each of these ends a figure. */
const withoutMarks = (after: string, between: ReadonlyArray<string>): string => {
  if (!/[^\s\d]/u.test(after)) return after
  const bare = after.replaceAll(behindFigure, " ")
  // The unit of the last figure, in front of the group that the next row belongs to.
  const [last, counted] = /(?<=\d)[件条次项个](?=(\p{Script=Han}[^\d]*)$)/u.exec(bare) ?? []
  const words =
    counted === undefined ? undefined : between.reduce((rest, each) => rest.replaceAll(each, ""), plain(counted))
  return last !== undefined && words === "" ? bare.replace(/[件条次项个](?=\p{Script=Han}[^\d]*$)/u, " ") : bare
}

/** A run with what may be the remark behind it, and without: a sign for none, or the figure of 2件为同一申请人. */
const withoutRemark = (run: string, rest: string, { columns = [] }: Label): ReadonlyArray<string> => {
  if (columns.at(-1) !== "remark") return [run]
  const counted = /^[件条次项个]\p{Script=Han}/u.test(rest)
  const shorter = counted ? [1, 2].map((length) => run.slice(0, -length)) : [run.replace(/(?:[/／—–―－-]|无)$/u, "")]
  return [...new Set([...(counted ? [] : [run]), ...shorter.map((each) => each.trim())])].filter((each) => each !== "")
}

/** Digits that may be anything; nothing, where there are none. */
const uncertain = (text: string): string => (/\p{Nd}/u.test(text) ? `${text}${brokenMark}` : "")

/** Without the serial numbers around the figures; marked, where those do not stand there: what digits there are may be anything. */
const withoutSerials = (text: string, { serial, begins }: Label): string => {
  const front = begins === undefined ? 0 : new RegExp(`^\\s*${begins}`, "u").exec(text)?.[0].length
  if (front === undefined) return uncertain(text)
  const own = text.slice(front)
  if (serial === undefined) return own
  // What ends with the same digit further in front is a figure: 15①66817355, of which the last 5 is the number.
  const at = new RegExp(`${serial}(?=\\D*$)`, "u").exec(own)?.index
  // A stop or a stroke behind the number is the number's: 5-行政强制.
  const rest = own.slice((at ?? 0) + String(serial).length).replace(/^[-—–－.．、)）:：]+(?=\s*$)/u, "")
  return at === undefined ? uncertain(own) : own.slice(0, at) + rest
}

/** Labels with nothing behind them, before one with figures, share these in order if there is a row of them for each. */
export const tie = (runs: ReadonlyArray<Run>): ReadonlyArray<Run> => {
  const tied = [...runs]
  const isBeside = runs.some(({ run, stands }) => run !== "" && stands() === "beside")
  for (const [at, { label, run, after, stands }] of runs.entries()) {
    const width = columnsOf(label).length
    // Figures on lines of their own, with their units: below labels of one figure each, or more than those of a row.
    const lined = leadingFigures(after).filter((each) => each !== blankMark)
    const below = width === 1 || lined.length > width ? lined : []
    if (run === "" && below.length === 0) continue
    const above = runs.slice(0, at).findLastIndex((each) => each.label.block !== label.block || !isBare(each))
    const pile = runs.slice(above + 1, at + 1)
    if (pile.length < 2) continue
    const pieces = below.length > 1 ? below : tokens(run)
    for (const [place, each] of pile.entries()) {
      const own = pieces?.slice(place * width, (place + 1) * width).join(" ") ?? ""
      // Signs for none among them may be remarks.
      const fits = pieces?.length === pile.length * width && label.columns?.includes("remark") !== true
      const text = fits ? own : run === "" ? below.join(" ") : run
      const isOfSeveral = stands() === "in rows" || (isBeside && stands() === "below")
      tied[above + 1 + place] = {
        ...each,
        after: text,
        run: text,
        texts: [text],
        piled: fits
          ? "tied"
          : width === 1 || isOfSeveral || (pieces?.length ?? 0) > width || label.columns?.includes("remark") === true
            ? "shared"
            : below.length < 2 && each.run === run && place === pile.length - 1
              ? "last"
              : "open"
      }
    }
  }
  return tied
}

/** A label behind which no figure stands, no blank cell and no row of signs for none, whatever other words do. */
const isBare = ({ after, run, label }: Run): boolean =>
  !/[\d０-９\u2400]/u.test(after) && (run === "" || tokens(run)?.length !== columnsOf(label).length)

/** Labels with nothing but blank cells, before one that has more figures than columns: theirs may be among those. */
export const besideFull = (runs: ReadonlyArray<Run>): ReadonlyArray<Run> =>
  runs.map((each, at) => {
    const { block } = each.label
    const width = columnsOf(each.label).length
    if (!isBlank(each, width)) return each
    const below = runs.slice(at)
    const end = below.findIndex((other) => other.label.block !== block || !isBlank(other, width))
    const next = below[end]
    const full = next?.label.block === block && leadingFigures(next.after).length > width
    const lost = width > 1 && below.slice(0, end === -1 ? undefined : end).some(({ after }) => hasRow(after, width))
    return full || lost ? { ...each, piled: "open" as const } : each
  })

/** Whether behind other words, further down, stands a row of figures that has no label. */
const hasRow = (after: string, width: number): boolean => {
  let [length, isFilled] = [0, false]
  return after.split("\n").some((line) => {
    const text = line.trim()
    const isCell = text === blankMark || (text !== "" && isFigure(text))
    length = isCell ? length + 1 : 0
    isFilled = isCell && (isFilled || /\p{Nd}/u.test(text))
    return length >= width && isFilled
  })
}

const isBlank = ({ after }: Run, width: number): boolean => {
  const all = leadingFigures(after)
  return all.length >= width && all.every((piece) => piece === blankMark)
}

/** The lines behind a label that are figures, up to the first that is not; a blank cell that is there counts. */
export const leadingFigures = (after: string): ReadonlyArray<string> => {
  const all = after
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
  const end = all.findIndex((each) => each !== blankMark && !isFigure(each))
  return all.slice(0, end === -1 ? undefined : end)
}
