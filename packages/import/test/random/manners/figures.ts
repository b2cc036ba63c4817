/**
 * Figures set otherwise than as plain digits, and marks beside them.
 *
 * @module
 */
import type { Chance } from "../chance.ts"
import { type FormatName, pages, spreadsheets, textFiles } from "../formats.ts"
import type { Manner, Place } from "../Manner.ts"
import type { Figure, Run } from "../Paper.ts"

const plain = ({ lines: [line, ...more] }: Figure): string | undefined =>
  more.length === 0 && line?.length === 1 && line[0]?.as === undefined ? line[0]?.text : undefined

/** Sets a plain number of a cell in another way, now and then. */
const now =
  (
    percent: number,
    set: (digits: string, draw: Chance, place: Place) => string | ReadonlyArray<Run>
  ): NonNullable<Manner["figure"]> =>
  (figure, place, draw) => {
    const digits = plain(figure)
    if (digits === undefined || typeof figure.said !== "number" || !draw.happens(percent)) return figure
    const runs = set(digits, draw, place)
    return { ...figure, lines: [typeof runs === "string" ? [{ text: runs }] : runs] }
  }

const counts =
  (set: (digits: string, draw: Chance) => string): ((digits: string, draw: Chance, place: Place) => string) =>
  (digits, draw, { measure }) =>
    measure === "count" && /^\d+$/u.test(digits) ? set(digits, draw) : digits

const fullWidth = (digits: string): string =>
  digits.replaceAll(/[\d.]/gu, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0))

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",")

/** Where struck text can be told from other text. */
const rich: ReadonlyArray<FormatName> = [...pages, ...textFiles, ...spreadsheets]
const wrapping: ReadonlyArray<FormatName> = [...rich, "csv", "markdown", "pdf", "layout"]

/** Where a figure is told from the next. */
const apart: ReadonlyArray<FormatName> = [
  ...wrapping,
  "tabs",
  "tabs without spans",
  "double spaces",
  "line by line",
  "lone bars"
]

export const figureManners: ReadonlyArray<Manner> = [
  { name: "thousands are parted", figure: now(100, counts(grouped)) },
  { name: "digits are full width", figure: now(60, fullWidth) },
  {
    name: "figures have units",
    figure: now(
      30,
      counts((digits, draw) => digits + draw.pick(["件", "件", "条", "次"]))
    )
  },
  {
    name: "figures have notes",
    figure: now(
      8,
      counts(
        (digits, draw) => `${digits}（${draw.pick(["其中修订1件", "含自然失效2件", "含上年转来3件", "网络申请"])}）`
      )
    )
  },
  {
    name: "marks are raised",
    figure: now(8, (digits, draw) => {
      const mark = draw.pick(["1", "2", "①", "②", "*", "[1]", "（1）"])
      return [
        { text: digits },
        ["①", "②"].includes(mark) && draw.happens(50) ? { text: mark } : { text: mark, as: "raised" }
      ]
    })
  },
  {
    name: "numbers are struck",
    formats: rich,
    figure: now(8, (digits, draw) => {
      const struck: Run = { text: String(draw.below(40)), as: "struck" }
      return draw.happens(50) ? [struck, { text: digits }] : [{ text: digits }, struck]
    })
  },
  {
    name: "a number is struck and none put in its place",
    formats: rich,
    figure: (figure, _place, draw) => {
      const digits = plain(figure)
      return digits === undefined || figure.said === "none" || !draw.happens(5)
        ? figure
        : { lines: [[{ text: digits, as: "struck" }]], said: null }
    }
  },
  {
    name: "figures are no whole numbers",
    formats: apart,
    figure: (figure, { measure }, draw) => {
      const digits = plain(figure)
      if (
        digits === undefined ||
        typeof figure.said !== "number" ||
        figure.said === 0 ||
        measure !== "count" ||
        !draw.happens(5)
      )
        return figure
      const vague = draw.pick([
        `约${digits}`,
        `${digits}余`,
        `${digits}.5`,
        `${digits}/4`,
        `${digits}-9`,
        "3%",
        `-${digits}`,
        "见附件"
      ])
      return { lines: [[{ text: vague }]], said: "unclear", unreadable: "the figure is no whole number" }
    }
  },
  {
    name: "figures are wrapped",
    formats: wrapping,
    figure: (figure, _place, draw) => {
      const digits = plain(figure)
      if (digits === undefined || digits.length < 2 || !draw.happens(40)) return figure
      const at = 1 + draw.below(digits.length - 1)
      return { ...figure, lines: [[{ text: digits.slice(0, at) }], [{ text: digits.slice(at) }]] }
    }
  },
  {
    name: "zeros are blank",
    figure: (figure) => (figure.said === 0 ? { lines: [], said: null } : figure)
  },
  {
    name: "some zeros are blank",
    figure: (figure, _place, draw) => (figure.said === 0 && draw.happens(40) ? { lines: [], said: null } : figure)
  },
  {
    name: "zeros are signs for none",
    figure: (figure, _place, draw) =>
      figure.said === 0 && draw.happens(70)
        ? { lines: [[{ text: draw.pick(["/", "/", "—", "－", "无", "-"]) }]], said: "none" }
        : figure
  },
  {
    name: "zeros are rings",
    figure: now(100, (digits, draw) => (digits === "0" ? draw.pick(["〇", "０", "零"]) : digits))
  }
]
