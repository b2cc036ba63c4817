/**
 * The floor of the terminal bench: a grid of 25 rows and 7 columns as Ink's own examples would write it, with a cursor and typing.
 *
 * @module
 */
import { Box, render, Text, useInput } from "ink"
import { createElement, useState } from "react"

const [rows, columns] = [25, 7]
const label = "2.申请人逾期未按收费通知要求缴纳费用"

const Grid = () => {
  const [cursor, setCursor] = useState({ row: 0, column: 0 })
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  useInput((input, key) => {
    const by = {
      row: Number(key.downArrow) - Number(key.upArrow),
      column: Number(key.rightArrow || key.tab) - Number(key.leftArrow)
    }
    if (/^\d$/u.test(input)) setValues({ ...values, [`${cursor.row}/${cursor.column}`]: input })
    setCursor({
      row: Math.min(rows - 1, Math.max(0, cursor.row + by.row)),
      column: Math.min(columns - 1, Math.max(0, cursor.column + by.column))
    })
  })
  const line = (row: number) =>
    createElement(
      Box,
      { key: row },
      createElement(Box, { width: 56 }, createElement(Text, { wrap: "truncate" }, `${label}${row}`)),
      ...Array.from({ length: columns }, (_, column) =>
        createElement(
          Box,
          { key: column, width: 9, justifyContent: "flex-end" },
          createElement(
            Text,
            { inverse: row === cursor.row && column === cursor.column },
            values[`${row}/${column}`] ?? String(row * columns + column)
          )
        )
      )
    )
  return createElement(
    Box,
    { flexDirection: "column", height: 39 },
    createElement(Text, null, "grid"),
    ...Array.from({ length: rows }, (_, row) => line(row))
  )
}

render(createElement(Grid), { alternateScreen: true, maxFps: 120 })
