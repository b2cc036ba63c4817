/**
 * Where the page is, as its address says behind `#`: every place can be linked to and gone back to.
 *
 * @module
 */
import { dayOf } from "@gongkai/core/desk/Instant"

/** A place of the desk. */
export type Route =
  | { readonly at: "home" }
  | { readonly at: "fill"; readonly unit: string; readonly year: number; readonly isCorrecting: boolean }
  | { readonly at: "report" | "branch" | "sum"; readonly unit: string; readonly year: number }
  | { readonly at: "people" | "units" | "log" | "me" }

/** The place of an address; anything else leads home. */
export const routeOf = (hash: string): Route => {
  const [, at = "", unit = "", year = "", more = ""] = hash.replace(/^#/u, "").split("/")
  if (at === "people" || at === "units" || at === "log" || at === "me") return { at }
  const number = /^\d{4}$/u.test(year) ? Number(year) : undefined
  const name = decoded(unit)
  if (number === undefined || name === "") return { at: "home" }
  if (at === "fill") return { at, unit: name, year: number, isCorrecting: more === "correcting" }
  if (at === "report" || at === "branch" || at === "sum") return { at, unit: name, year: number }
  return { at: "home" }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ""
  }
}

/** The address of a place. */
export const hashOf = (route: Route): string => {
  if (!("unit" in route)) return route.at === "home" ? "#/" : `#/${route.at}`
  const end = route.at === "fill" && route.isCorrecting ? "/correcting" : ""
  return `#/${route.at}/${encodeURIComponent(route.unit)}/${route.year}${end}`
}

/** The year that is collected at a moment, by the clock of Beijing: reports of a year are due in the January after it. */
export const collected = (now: Date): number => Number(dayOf(now.toISOString()).slice(0, 4)) - 1
