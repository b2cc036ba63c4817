/**
 * The language of an answer: Chinese, unless English is preferred to it (RFC 9110, Accept-Language).
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"

const weight = (header: string, language: RegExp): number =>
  Math.max(
    -1,
    ...header.split(",").flatMap((part) => {
      const [range = "", ...parameters] = part.trim().split(";")
      const quality = parameters.find((each) => each.trim().startsWith("q="))?.split("=")[1]
      return language.test(range.trim()) ? [Number(quality ?? 1)] : []
    })
  )

/** The language for an Accept-Language header; Chinese without one, and where both weigh the same. */
export const languageOf = (header: string | undefined): Language => {
  if (header === undefined) return "zh"
  const [zh, en] = [weight(header, /^zh\b/iu), weight(header, /^en\b/iu)]
  return en > zh && en > 0 ? "en" : "zh"
}

/** The language as headers name it. */
export const tagOf = (language: Language): string => (language === "zh" ? "zh-CN" : "en")
