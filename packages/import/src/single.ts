/**
 * One row where the form has several: （六）其他处理 of the 2019 edition in a report that otherwise follows 2021.
 *
 * Its figures are those of the group's row 其他; the other rows of the group are 不适用, since the source does not have them.
 *
 * @module
 */
import { type Heading, type Line, lines } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import { show } from "@gongkai/core/Cell"
import type { Message } from "./Message.ts"
import type { Read } from "./readRow.ts"
import { oneRowOnly } from "./remarks.ts"
import type { Reading } from "./rows.ts"
import { certain, similarity } from "./similarity.ts"

export interface Single {
  readonly reading: Reading
  /** The keys of the rows it stands for. */
  readonly lines: ReadonlySet<string>
  readonly reads: ReadonlyArray<Read>
  readonly messages: ReadonlyArray<Message>
}

const isRest = ({ key }: Heading): boolean => key === "other"

export const single = (
  form: Form,
  unpaired: ReadonlyArray<Reading>,
  paired: ReadonlyArray<Line>,
  read: (
    reading: Reading,
    line: Line
  ) => { readonly reads: ReadonlyArray<Read>; readonly messages: ReadonlyArray<Message> } | undefined
): Single | undefined => {
  for (const block of form.blocks) {
    const all = lines(block.rows)
    for (const rest of all.filter(({ heading, path }) => isRest(heading) && path.length > 1)) {
      const group = rest.path.at(-2)
      const within = all.filter(({ path }) => group !== undefined && path.at(-2) === group)
      if (group === undefined || paired.some((line) => within.some(({ key }) => key === line.key))) continue
      const reading = unpaired.find(
        ({ labels, tail }) =>
          tail.some((text) => text !== "") && similarity(labels.at(-1) ?? "", group.label) >= certain
      )
      const own = reading && read(reading, rest)
      if (reading === undefined || own === undefined) continue
      const said = oneRowOnly(group, reading)
      const others = within.filter((line) => line.key !== rest.key)
      const absent = others.flatMap((line) =>
        lines(block.columns).map((column): Read => ({
          cell: show({ form: form.key, row: line.key, column: column.key }),
          entry: "n/a",
          place: { ...reading.row.place, text: "", note: said.text.zh }
        }))
      )
      return {
        reading,
        lines: new Set(within.map(({ key }) => key)),
        reads: [...own.reads, ...absent],
        messages: [said, ...own.messages]
      }
    }
  }
  return undefined
}
