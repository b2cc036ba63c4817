/**
 * Tables whose columns are not those of the form: fewer, more, in another order, under other heads or under none.
 *
 * @module
 */
import { type Axis, lines } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import type { Manner } from "../Manner.ts"
import { flat, kept, ordered, renamed, withColumns } from "./axes.ts"

const totalFirst = (axis: Axis): Axis => axis.toSorted((one, other) => Number(other.sums ?? 0) - Number(one.sums ?? 0))

/** Of the tables that have several columns. */
const wide =
  (change: NonNullable<Manner["form"]>): NonNullable<Manner["form"]> =>
  (form, draw) =>
    form.key === "proactive" ? form : change(form, draw)

/** One more column at the end of each block. */
const beside = (form: Form, key: string, label: string): Form =>
  withColumns(form, (columns) => [...columns, { key, label }])

/** A block of one column needs no head. */
const headless: NonNullable<Manner["destroys"]> = {
  what: "no head says which column is which",
  of: ({ block }) => lines(block.columns).length > 1
}

export const columnManners: ReadonlyArray<Manner> = [
  {
    name: "总计 comes first",
    // A row whose total is one of its parts says the same in both orders: without heads nobody could tell.
    heads: "needed",
    form: wide((form) => withColumns(form, (columns) => ordered(columns, totalFirst)))
  },
  {
    name: "columns are in another order",
    heads: "needed",
    form: (form, draw) => withColumns(form, (columns) => ordered(columns, (axis) => [...draw.shuffled(axis)]))
  },
  {
    name: "heads without their group",
    form: (form) => (form.key === "requests" ? withColumns(form, (columns) => flat(columns)) : form)
  },
  {
    name: "columns are missing",
    form: wide((form, draw) => {
      const keys = form.blocks.flatMap(({ columns }) => lines(columns).map(({ key }) => key))
      const gone = new Set(draw.shuffled(keys).slice(0, 1 + draw.below(3)))
      return withColumns(form, (columns) => kept(columns, (key) => !gone.has(key)))
    })
  },
  {
    name: "heads are called otherwise",
    form: (form, draw) => {
      const other = new Map<string, string>([
        ["总计", draw.pick(["合计", "小计", "总数"])],
        ["自然人", draw.pick(["公民", "个人", "自然人申请"])],
        ["其他", draw.pick(["其它", "其他组织"])],
        ["商业企业", draw.pick(["企业", "商业企业数"])],
        ["结果维持", draw.pick(["维持", "维持原决定"])],
        ["本年制发件数", draw.pick(["制发件数", "本年制发"])]
      ])
      return withColumns(form, (columns) =>
        renamed(columns, (label) => (draw.happens(50) ? (other.get(label) ?? label) : label))
      )
    }
  },
  {
    name: "heads are missing",
    heads: "hidden",
    destroys: headless,
    rare: true,
    table: (table) => {
      const heads = new Set(
        table.blocks.flatMap(({ start, head }) => Array.from({ length: head }, (_, at) => start + at))
      )
      const keep = (row: number) => !heads.has(row)
      const before = (row: number) => Array.from({ length: row }, (_, at) => at).filter(keep).length
      return [
        {
          ...table,
          grid: table.grid.filter((_, row) => keep(row)),
          blocks: table.blocks.map(({ start, head, length }) => ({
            start: before(start),
            head: 0,
            length: length - head
          }))
        }
      ]
    }
  },
  {
    name: "heads are unknown words",
    heads: "hidden",
    destroys: headless,
    rare: true,
    form: (form) => {
      let number = 0
      return withColumns(form, (columns) =>
        renamed(columns, () => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未".charAt(number++ % 18))
      )
    }
  },
  { name: "a column of remarks", form: (form) => beside(form, "@remark", "备注") },
  {
    name: "a column of last year",
    form: wide((form, draw) => beside(form, "@last", draw.pick(["上年总计", "上年数", "2019年总计", "同比增减"])))
  },
  {
    name: "a column of serial numbers",
    table: (table) => {
      const body = new Set(
        table.blocks.flatMap(({ start, head, length }) =>
          Array.from({ length: length - head }, (_, at) => start + head + at)
        )
      )
      let number = 0
      const grid = table.grid.map((row, at) => {
        const figure = body.has(at) ? String(++number) : ""
        const shown = body.has(at) ? figure : table.blocks.some(({ start }) => start === at) ? "序号" : ""
        return [
          { lines: shown === "" ? [] : [[{ text: shown }]], rows: 1, columns: 1, prints: [], heads: true },
          ...row
        ]
      })
      return [{ ...table, grid, stub: table.stub + 1 }]
    }
  }
]
