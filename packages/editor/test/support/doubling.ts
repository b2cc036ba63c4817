/**
 * Two people at one report: the first has filled in table 四, and the second begins, enters or compares.
 *
 * @module
 */
import { type Editor, editor, from } from "./editor.ts"

/** Types figures one after another from the cell in hand. */
export const figures = (own: Editor, ...all: ReadonlyArray<string>): Editor => {
  for (const each of all) own.type(each).press("right")
  return own
}

/** The overview of a report whose table 四 begins with these figures. */
export const first = (...all: ReadonlyArray<string>): Editor =>
  from({
    ...figures(editor().press("4"), ...all)
      .press("escape")
      .state(),
    about: { path: "/reports/a.gongkai.json", who: "周三" }
  })

/** The second person, whose name is typed, in front of the empty tables. */
export const second = (own: Editor): Editor => own.press("d").type("吴四").press("enter")

/** Both entries compared: the second has these figures in table 四. */
export const compared = (own: Editor, ...all: ReadonlyArray<string>): Editor =>
  figures(second(own).press("4"), ...all).press("escape", "d", "d")
