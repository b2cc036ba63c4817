/**
 * Which colours a terminal is given: for a dark or a light ground where it tells which it has, else its own sixteen, or none.
 *
 * @module
 */
import { isColourful } from "../words/Terminal.ts"
import type { Theme } from "./Line.ts"

const themes: ReadonlySet<string> = new Set(["dark", "light", "16", "none"])
const isTheme = (name: string | undefined): name is Theme => name !== undefined && themes.has(name)

/** The ground as `COLORFGBG` tells it, `15;0`: of the sixteen colours 7 and those from 9 on are light. */
const ground = (told: string | undefined): "dark" | "light" | undefined => {
  const [, colour] = /;(\d{1,2})$/u.exec(told ?? "") ?? []
  if (colour === undefined) return undefined
  return colour === "7" || Number(colour) > 8 ? "light" : "dark"
}

/** `bits` is how many bits of colour the terminal has, 1 for none; `GONGKAI_THEME` names a theme, `NO_COLOR` none. */
export const themeOf = (env: { readonly [name: string]: string | undefined }, bits: number): Theme => {
  if ((env["NO_COLOR"] ?? "") !== "") return "none"
  const named = env["GONGKAI_THEME"]
  if (isTheme(named)) return named
  if (bits <= 1) return "none"
  return (bits >= 8 ? ground(env["COLORFGBG"]) : undefined) ?? "16"
}

/** The theme of this terminal, as the user's flags and environment have it. */
export const theme = (): Theme => (isColourful() ? themeOf(process.env, process.stdout.getColorDepth()) : "none")
