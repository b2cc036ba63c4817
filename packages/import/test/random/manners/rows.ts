/**
 * Tables that do not hold all rows of the form, or hold others beside them.
 *
 * @module
 */
import type { Axis } from "@gongkai/core/Axis"
import { lines } from "@gongkai/core/Axis"
import type { Manner } from "../Manner.ts"
import { kept, withRows } from "./axes.ts"

const requestsOnly =
  (change: NonNullable<Manner["form"]>): NonNullable<Manner["form"]> =>
  (form, draw) =>
    form.key === "requests" ? change(form, draw) : form

const only = (rows: Axis, keep: (at: number, of: number) => boolean): Axis => {
  const keys = lines(rows).map(({ key }) => key)
  return kept(rows, (key) => keep(keys.indexOf(key), keys.length))
}

/** A row of the office's own below a row of the form. */
const local = (rows: Axis, below: string, label: string): Axis =>
  rows.flatMap((heading) => {
    const own = heading.of === undefined ? heading : { ...heading, of: local(heading.of, below, label) }
    return heading.key === below ? [own, { key: "@local", label }] : [own]
  })

export const rowManners: ReadonlyArray<Manner> = [
  { name: "the first row alone", form: requestsOnly((form) => withRows(form, (rows) => only(rows, (at) => at === 0))) },
  {
    name: "the first and last rows alone",
    form: requestsOnly((form) => withRows(form, (rows) => only(rows, (at, of) => at === 0 || at === of - 1)))
  },
  {
    name: "a run of rows is missing",
    form: requestsOnly((form, draw) => {
      const [from, length] = [draw.below(24), 1 + draw.below(12)]
      return withRows(form, (rows) => only(rows, (at) => at < from || at >= from + length))
    })
  },
  {
    name: "rows are missing here and there",
    form: (form, draw) =>
      form.key === "review"
        ? form
        : withRows(form, (rows) => kept(rows, (key) => key === "received" || !draw.happens(15)))
  },
  { name: "a table is missing", form: (form, draw) => (draw.happens(40) ? undefined : form) },
  {
    name: "a row of its own",
    form: requestsOnly((form, draw) => {
      const [below, label] = draw.pick([
        ["inquiry", "9.属于本地特有情形"],
        ["received", "其中：网络申请"],
        ["granted", "其中：主动公开范围"],
        ["grantedInPart", "小计"],
        ["inquiry", "小计"]
      ])
      return withRows(form, (rows) => local(rows, below, label))
    })
  }
]
