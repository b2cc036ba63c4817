/** Digits with signs of dirt among them: what number they may be, where nothing else can be meant. */
import { expect, it } from "vitest"
import { beneath, confusions } from "../src/specks.ts"

it.each([
  ["1、213", ["1213"]],
  ["1.213", ["1213"]],
  ["12·5", ["125"]],
  ["28.", ["28"]],
  ["'28", ["28"]],
  ["28-", ["28"]],
  ["|5", ["5", "15"]]
])("%s may be %j", (text, all) => expect(beneath(text)).toEqual(all))

it.each(["12.5", "20,55", "-3", "3/4", "3~4", "12%", "约3", "", "、"])("%s is no number with dirt on it", (text) =>
  expect(beneath(text)).toEqual([])
)

it.each([
  ["l2", "12"],
  ["1O", "10"],
  ["S0", "50"],
  ["3x", undefined],
  ["约3", undefined]
])("the letters of %s may be the digits %s", (text, digits) => expect(confusions(text)).toBe(digits))
