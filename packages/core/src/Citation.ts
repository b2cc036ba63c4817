/**
 * A clause of a published instrument: what a heading, a rule or a finding rests on.
 *
 * Clauses are kept as they are printed (第二十条第（一）项), never parsed: nobody computes with them, everybody reads them.
 *
 * @module
 */
export interface Citation {
  /** The instrument by its full name, with its document number where it has one. */
  readonly instrument: string
  /** 条、款、项、目, or the part of an annex, as printed. */
  readonly clause: string
}

/** Cites clauses of one instrument. */
export const instrument =
  (name: string) =>
  (clause: string): Citation => ({ instrument: name, clause })

/** The Regulations in force since 15 May 2019. */
export const Regulation = instrument("《中华人民共和国政府信息公开条例》（国务院令第711号）")

export const show = (citation: Citation): string => `${citation.instrument}${citation.clause}`
