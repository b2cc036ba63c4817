/**
 * The first screen: reports that were open lately, and what else may be done, chosen with the arrows or a letter.
 *
 * @module
 */
import { basename, dirname } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import { Box, render, Text as Line, useApp, useInput, useWindowSize } from "ink"
import { useState } from "react"
import { harmless } from "../words/Terminal.ts"
import { clip, type Line as Runs, paint, run, tail, type Theme } from "../screen/Line.ts"

/** A report to go on with. */
export interface Recent {
  readonly path: string
  readonly agency: string
  readonly year: number
  /** Cells filled of all, and findings that are errors. */
  readonly filled: number
  readonly cells: number
  readonly errors: number
}

/** What the user chose. */
export type Choice =
  | { readonly kind: "open"; readonly path: string }
  | { readonly kind: "new" | "last year" | "other" | "leave" }

const actions: ReadonlyArray<{
  readonly key: string
  readonly kind: Exclude<Choice["kind"], "open">
  readonly does: Text
}> = [
  { key: "n", kind: "new", does: { zh: "新建一份报告", en: "a new report" } },
  { key: "l", kind: "last year", does: { zh: "从上年的报告开始", en: "begin from last year's report" } },
  { key: "o", kind: "other", does: { zh: "打开或导入别的文件", en: "open or import another file" } },
  { key: "q", kind: "leave", does: { zh: "退出", en: "leave" } }
]

const title: Text = { zh: "政府信息公开工作年度报告", en: "Annual reports on government information disclosure" }
const lately: Text = { zh: "最近的报告", en: "Recent reports" }
const hint: Text = { zh: "↑↓ 选择  Enter 打开  字母直接选", en: "↑↓ choose  Enter open  or press the letter" }

const stateOf = ({ filled, cells, errors }: Recent, zh: boolean): Runs => {
  if (filled === 0) return [run(zh ? "空" : "blank", "faint")]
  const share = zh ? `${filled}/${cells}格` : `${filled}/${cells} cells`
  return errors > 0
    ? [run(share), run(zh ? `  ${errors}个错误` : `  ${errors} error(s)`, "error")]
    : [run(share), run(zh ? "  没有错误" : "  no error", "good")]
}

/** The lines of the screen, with the chosen one marked; recents that do not fit are left out from the oldest. */
export const lines = (
  recent: ReadonlyArray<Recent>,
  chosen: number,
  { columns, rows, language }: { readonly columns: number; readonly rows: number; readonly language: Language }
): ReadonlyArray<Runs> => {
  const zh = language === "zh"
  const mark = (at: number): Runs[number] => (at === chosen ? run("› ", "key") : run("  "))
  const shown = recent.slice(0, room(rows))
  const here = shown[chosen]
  return [
    [run(title[language], "title")],
    [],
    ...(shown.length > 0 ? [[run(lately[language], "head")]] : []),
    ...shown.map((each, at): Runs => [
      mark(at),
      run(`${each.agency} ${each.year}`, at === chosen ? "current" : "plain"),
      run("  "),
      ...stateOf(each, zh),
      run(`  ${basename(each.path)}`, "faint")
    ]),
    [],
    ...actions.map(({ key, does }, at): Runs => [
      mark(shown.length + at),
      run(key, "key"),
      run(`  ${does[language]}`, shown.length + at === chosen ? "current" : "plain")
    ]),
    [],
    // Where the chosen one lies: two may have the same name.
    here === undefined ? [] : [run(`  ${tail(harmless(dirname(here.path)), columns - 3)}`, "faint")],
    [run(hint[language], "faint")]
  ].map((line) => clip(line, columns))
}

/** So many recent reports fit. */
const room = (rows: number): number => Math.max(1, rows - actions.length - 8)

const Start = ({ recent, language, theme, onChoice }: Props) => {
  const [chosen, choose] = useState(0)
  const { columns, rows } = useWindowSize()
  const { exit } = useApp()
  const shown = recent.slice(0, room(rows))
  const all: ReadonlyArray<Choice> = [...shown.map(({ path }) => ({ kind: "open" as const, path })), ...actions]
  const at = Math.min(chosen, all.length - 1)
  const take = (choice: Choice | undefined): void => {
    onChoice(choice ?? { kind: "leave" })
    exit()
  }
  useInput((input, key) => {
    const letter = input.normalize("NFKC").toLowerCase()
    if (key.upArrow || letter === "k") choose((at + all.length - 1) % all.length)
    else if (key.downArrow || letter === "j" || key.tab) choose((at + 1) % all.length)
    else if (key.return) take(all[at])
    else if (key.escape || (key.ctrl && letter === "c")) take(undefined)
    else {
      const action = actions.find((each) => each.key === letter)
      if (action !== undefined) take(action)
    }
  })
  return (
    <Box flexDirection="column">
      {lines(recent, at, { columns, rows, language }).map((line, row) => (
        // Lines have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={row} wrap="truncate">
          {paint(line, theme) || " "}
        </Line>
      ))}
    </Box>
  )
}

interface Props {
  readonly recent: ReadonlyArray<Recent>
  readonly language: Language
  readonly theme: Theme
  readonly onChoice: (choice: Choice) => void
}

/** Shows the screen until something is chosen, then takes it away. */
export const chosen = async (props: Omit<Props, "onChoice">): Promise<Choice> => {
  let choice: Choice = { kind: "leave" }
  const instance = render(
    <Start
      {...props}
      onChoice={(made) => {
        choice = made
      }}
    />,
    // A terminal it is: the command has asked. Ink alone would take any variable CI for a build server.
    { interactive: true, alternateScreen: true, exitOnCtrlC: false }
  )
  await instance.waitUntilExit()
  return choice
}
