/**
 * Finds the columns of a block from its head rows: the place of each column of the form, and columns that the form does not have.
 *
 * @module
 */
import { type Axis, type Line, lines, spans, sums } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { align } from "./align.ts"
import { named } from "./called.ts"
import { type Column, leaves, nameOf } from "./leaves.ts"
import { isOtherwise } from "./otherwise.ts"
import type { Reading } from "./Reading.ts"
import { byGroups } from "./repeatedHeads.ts"
import { texts } from "./rows.ts"
import { certain, forms, likeness, similarity } from "./similarity.ts"

/** The columns of a block as the source prints them. */
export interface Head {
  /** In order: an index into the form's columns, or `undefined` for a column the form does not have. Empty where no column can be told. */
  readonly order: ReadonlyArray<number | undefined>
  /** The grid position of the first of them, where the head rows tell. */
  readonly start?: number
  /** Where each of them stands, where the head rows tell. */
  readonly places?: ReadonlyArray<Column>
  /** The grid that these places are places of, where all heads stand in one. */
  readonly table?: number
  /** The columns whose heads were not recognised: they were taken by their place among the others. */
  readonly assumed?: ReadonlyArray<number>
}

/**
 * Reads the columns off the head rows of a table, by their names wherever they stand. Answers `undefined` where the rows say nothing of
 * the columns.
 */
export const columns = (
  above: ReadonlyArray<Reading>,
  { columns: axis, corner = "" }: Block,
  below: Reading
): Head | undefined => {
  // A row with a label and figures is no head.
  const heads = above.filter(({ labels, tail }) => labels.length === 0 || !tail.some((text) => /\d/u.test(text)))
  const across = lines(axis)
  const [table, ...others] = new Set(heads.filter(({ owners }) => owners !== undefined).map((each) => each.table))
  // A caption above a grid stands in no column of it.
  const grid = table !== undefined && others.length === 0
  // Above the labels of rows stands no column.
  const edge = grid && table === below.table ? (below.owners?.[below.start - 1]?.to ?? 0) : 0
  const own = leaves(heads).filter(({ to, text }) => to > edge && (corner === "" || similarity(text, corner) < certain))
  const names = named(
    own.map(({ text }) => text),
    axis
  )
  const lowest = own.map((column, at) => ({ ...column, text: names[at] ?? column.text }))
  const told = byName(lowest, heads, axis)
  const found =
    whole(lowest, told, across) ??
    inReadingOrder(heads, axis) ??
    partly(lowest, told, across, grid) ??
    some(lowest, told, heads, axis)
  const isAssumed = found === undefined || found.assumed !== undefined
  if (isAssumed && isOtherwise(heads, axis)) return { order: [] }
  return found === undefined || !grid ? found : { ...found, table }
}

/** A head that is so much more like another column's label is not this one's, misprinted: 本年新公开数 is not 本年新制作数量. */
const clearly = 0.1

const paired = (labels: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => {
  const theirs = wanted.map(forms)
  const marks = labels.map((label) => {
    const own = forms(label)
    const all = theirs.map((each, line) => (isOfYear(label, wanted[line]) ? 0 : likeness(own, each)))
    const best = Math.max(...all)
    return all.map((mark) => (best - mark > clearly ? 0 : mark))
  })
  return align(labels.length, wanted.length, (label, line) => marks[label]?.[line] ?? 0)
}

/** 2019年总计, 上年总计: a column of another year, or of one by itself, is not the form's, however like its name is. */
const isOfYear = (label = "", wanted = ""): boolean => ofYear.test(label) && !ofYear.test(wanted)
const ofYear = /(?:19|20)\d{2}\s*年|上一?年|去年|往年|同期|同比/u

/** Which column each of the lowest heads names, and the columns that it may name by its label alone. */
interface Named {
  readonly line: number | undefined
  readonly alike: ReadonlyArray<number>
  /** The columns that it may name with the text above it. */
  readonly hinted: ReadonlyArray<number>
}

/** The columns whose labels are most like a name, if any is like it. */
const alikeOf = (marks: ReadonlyArray<number>): ReadonlyArray<number> => {
  const best = Math.max(...marks)
  return best < certain ? [] : marks.flatMap((mark, line) => (mark === best ? [line] : []))
}

/** A head names the column whose label is most like its own. Where several columns bear one label, the heads above tell them apart, or their order. */
const byName = (lowest: ReadonlyArray<Column>, heads: ReadonlyArray<Reading>, axis: Axis): ReadonlyArray<Named> => {
  const across = lines(axis)
  const wanted = across.map(({ heading }) => forms(heading.label))
  const names = lowest.map((column) => (column.grid === true ? nameOf(column, wanted) : column.text))
  const hinted = lowest.map((column) => {
    const name = nameOf(column, wanted)
    return name === column.text ? [] : alikeOf(wanted.map((each) => likeness(forms(name), each)))
  })
  const marks = names.map((text) => {
    const own = forms(text)
    return wanted.map((each, line) => (isOfYear(text, across[line]?.heading.label) ? 0 : likeness(own, each)))
  })
  const inOrder = paired(
    names,
    across.map(({ heading }) => heading.label)
  )
  const alike = marks.map(alikeOf)
  // Each head that names a column stands in the order of the form: then those of one label do so too.
  const ordered = alike.every((lines, at) => lines.length === 0 || lines.includes(inOrder[at] ?? -1))
  const inGroups = lowest.some(({ grid }) => grid === true) ? [] : byGroups(axis, labelsOf(heads), alike)
  const isTold = isTotalTold(alike, axis)
  const chosen = lowest.map((column, at) => {
    const all = alike[at] ?? []
    const told = all.length < 2 ? all[0] : below(above(heads, column), all, across)
    // Order alone misleads where one of several columns of a label is not there.
    return told ?? inGroups[at] ?? (ordered && all.length > 0 && isTold(all) ? inOrder[at] : undefined)
  })
  return chosen.map((line, at) => {
    const mark = marks[at]?.[line ?? -1] ?? 0
    const rivals = chosen.filter(
      (other, place) => other === line && place !== at && (marks[place]?.[other ?? -1] ?? 0) >= mark
    )
    return { line: rivals.length > 0 ? undefined : line, alike: alike[at] ?? [], hinted: hinted[at] ?? [] }
  })
}

/**
 * Whether order alone tells a total of several groups apart. Where heads are missing, a total between two groups may end the one or begin
 * the other, unless the last head of all is one.
 */
const isTotalTold = (
  alike: ReadonlyArray<ReadonlyArray<number>>,
  axis: Axis
): ((named: ReadonlyArray<number>) => boolean) => {
  const across = lines(axis)
  const totals = new Set(sums(axis).map(({ total }) => across.findIndex(({ key }) => key === total.key)))
  const isTotal = (named: ReadonlyArray<number> = []): boolean =>
    named.length > 1 && named.every((at) => totals.has(at))
  const own = alike.filter((named) => named.length > 0)
  const isSure = own.length >= across.length || isTotal(own.at(-1))
  return (named) => isSure || !isTotal(named)
}

/** The texts that stand above a head in its grid. */
const above = (heads: ReadonlyArray<Reading>, { from, text }: Column): ReadonlyArray<string> =>
  heads.flatMap(({ owners }) => {
    const over = owners?.[from]?.slot.text ?? ""
    return over === "" || over === text ? [] : [over]
  })

/** The one of these columns whose group has that name. */
const below = (
  texts: ReadonlyArray<string>,
  among: ReadonlyArray<number>,
  across: ReadonlyArray<Line>
): number | undefined => {
  const own = texts.map(forms)
  const marks = among.map((line) => {
    const group = across[line]?.path.at(-2)
    const wanted = group === undefined ? [] : forms(group.label)
    return Math.max(0, ...own.map((each) => likeness(each, wanted)))
  })
  const best = Math.max(...marks)
  const [only, ...more] = among.filter((_, at) => marks[at] === best)
  return best < certain || more.length > 0 ? undefined : only
}

/** The heads from the first that names a column; what stands before it is a head of labels, what stands behind is a column of its own. */
const within = (lowest: ReadonlyArray<Column>, named: ReadonlyArray<Named>) => {
  const first = named.findIndex(({ line }) => line !== undefined)
  const places = first === -1 ? [] : lowest.slice(first)
  const order = first === -1 ? [] : named.slice(first).map(({ line }) => line)
  return { order, places, start: places[0]?.from ?? 0 }
}

/** Every column of the form is named, in whatever order. */
const whole = (
  lowest: ReadonlyArray<Column>,
  named: ReadonlyArray<Named>,
  across: ReadonlyArray<Line>
): Head | undefined => {
  const found = within(lowest, named)
  return across.every((_, line) => found.order.includes(line)) ? found : undefined
}

/** Whether a head that may name these columns, or none, may be this one. */
const fits = (named: ReadonlyArray<number>, line: number): boolean => named.length === 0 || named.includes(line)

/** Some heads are cut short or locally worded: if those recognised stand as in the form, so do the others between them. */
const partly = (
  lowest: ReadonlyArray<Column>,
  named: ReadonlyArray<Named>,
  across: ReadonlyArray<Line>,
  grid: boolean
): Head | undefined => {
  const shifts = new Set(named.flatMap(({ line }, at) => (line === undefined ? [] : [at - line])))
  const [shift, ...others] = shifts
  if (shift === undefined || others.length > 0 || shift < 0) return undefined
  const places = lowest.slice(shift, shift + across.length)
  const own = named.slice(shift, shift + across.length)
  if (places.length < across.length) return undefined
  // The name of another column is never taken for this one.
  if (!own.every(({ alike, hinted }, line) => fits(alike.length === 0 ? hinted : alike, line))) return undefined
  const assumed = across.flatMap((_, line) => (grid && own[line]?.line === line ? [] : [line]))
  const beside = lowest.slice(shift + across.length)
  return {
    order: [...across.keys(), ...beside.map(() => undefined)],
    start: places[0]?.from ?? 0,
    places: [...places, ...beside],
    assumed
  }
}

/** Whether a text is like any of these labels. */
const likeAny = (labels: ReadonlyArray<string>): ((text: string) => boolean) => {
  const wanted = [...new Set(labels)].map(forms)
  return (text) => {
    const own = forms(text)
    return wanted.some((each) => likeness(own, each) >= certain)
  }
}

/** Fewer heads than this among others may be anything. */
const few = 2

/**
 * Only some of the columns are named: those are read, the others are not. Where their places are not known, the names that were recognised
 * speak for the official order if they follow it; if they do not, no column can be told.
 */
const some = (
  lowest: ReadonlyArray<Column>,
  named: ReadonlyArray<Named>,
  heads: ReadonlyArray<Reading>,
  axis: Axis
): Head | undefined => {
  const found = within(lowest, named)
  const isNamed = likeAny(lines(axis).map(({ heading }) => heading.label))
  const names = heads
    .flatMap(({ row, owners }) => (owners === undefined ? texts(row) : []))
    .filter((text) => text !== "" && isNamed(text))
  // Where spans were lost a head may stand over another, whose place it took.
  const hidden = names.length > named.filter(({ alike }) => alike.length > 0).length || isLost(found.order, heads, axis)
  if (!hidden && found.order.filter((line) => line !== undefined).length >= few) return found
  if (Math.max(names.length, named.filter(({ alike }) => alike.length > 0).length) < few) return undefined
  if (!inOrder(heads, axis)) return { order: [] }
  const official = lines(axis).map((_, line) => line)
  return { order: official, assumed: official }
}

/** Whether a group of columns is named, outside a grid, and none of its columns. */
const isLost = (order: Head["order"], heads: ReadonlyArray<Reading>, axis: Axis): boolean => {
  const labels = heads.flatMap(({ row, owners }) =>
    owners === undefined ? texts(row).filter((text) => text !== "") : []
  )
  return spans(axis).some(
    ({ heading, start, length }) =>
      heading.of !== undefined &&
      labels.some((label) => similarity(label, heading.label) >= certain) &&
      !order.some((line) => line !== undefined && line >= start && line < start + length)
  )
}

const readingOrder = (axis: Axis, single = false): ReadonlyArray<string> =>
  spans(axis)
    .filter(({ heading }) => !single || heading.of === undefined)
    .toSorted((one, other) => one.level - other.level)
    .map((span) => span.heading.label)

const labelsOf = (heads: ReadonlyArray<Reading>): ReadonlyArray<string> =>
  heads.flatMap(({ row }) => texts(row).filter((cell) => cell !== ""))

/** Whether all heads of single columns that were recognised follow one another as in the form. */
const inOrder = (heads: ReadonlyArray<Reading>, axis: Axis): boolean => {
  const wanted = readingOrder(axis, true)
  const labels = labelsOf(heads)
  const pairs = paired(labels, wanted)
  const isNamed = likeAny(wanted)
  return labels.every((label, at) => pairs[at] !== undefined || !isNamed(label))
}

/**
 * Copied out of a web page, a head has lost the places of its spans: 自然人⇥法人或其他组织⇥总计, and below 商业企业⇥科研机构⇥…
 * Its labels then follow one another as in the form, and nothing else stands among them.
 */
const inReadingOrder = (heads: ReadonlyArray<Reading>, axis: Axis): Head | undefined => {
  const wanted = readingOrder(axis)
  const pairs = paired(named(labelsOf(heads), axis), wanted)
  const first = pairs.findIndex((pair) => pair !== undefined)
  const own = pairs.slice(Math.max(0, first))
  const complete = own.length === wanted.length && own.every((pair, at) => pair === at)
  return complete ? { order: lines(axis).map((_, line) => line) } : undefined
}
