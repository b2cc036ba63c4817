/**
 * A clause of a published instrument: what a heading, a rule or a finding rests on.
 *
 * Clauses are kept as they are printed (第二十条第（一）项), never parsed: nobody computes with them, everybody reads them.
 *
 * @module
 */
/** A clause and the instrument that it is of. */
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

/** The format of the report years 2019 and 2020, on trial. */
export const Format2019 = instrument("《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）")

/** The format in force since the report year 2021. */
export const Format2021 = instrument("《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）")

/** The instrument and the clause as one text: 《……条例》（国务院令第711号）第五十条. */
export const show = (citation: Citation): string => `${citation.instrument}${citation.clause}`
