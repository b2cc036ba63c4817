/** Digits with signs of dirt among them: what number they may be, where nothing else can be meant. */
import { expect, it } from "vitest"
import { beneath } from "../src/specks.ts"

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
